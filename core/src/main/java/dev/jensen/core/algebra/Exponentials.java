package dev.jensen.core.algebra;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.number.Rational;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exponentials and logarithms in normal forms: {@code exp(a+b) = exp(a) exp(b)}, in units that are
 * rational parts of an exponent, and {@code log(ab) = log(a) + log(b)} for positive factors.
 */
final class Exponentials {
  private final Generators generators;
  private final Roots roots;

  /** The normal forms of the exponents of generators. */
  private final Map<Expr, Fraction> exponents = new HashMap<>();

  /** Of the generators that are logarithms, what of. */
  private final Map<Integer, Fraction> logarithms = new HashMap<>();

  Exponentials(Generators generators, Roots roots) {
    this.generators = generators;
    this.roots = roots;
  }

  void clear() {
    exponents.clear();
    logarithms.clear();
  }

  /** The exponential: a product of powers of one generator for each monomial of the exponent. */
  Fraction exp(Fraction exponent, Ranges ranges) {
    Fraction reduced = generators.reduce(exponent);
    Fraction result = Fraction.ONE;
    Rational bottom = Generators.leading(reduced.denominator());
    Fraction below = Fraction.of(reduced.denominator().scale(bottom.inverse()));
    for (Multinomial.Term each : reduced.numerator().terms()) {
      Rational multiple = each.coefficient().divide(bottom);
      Fraction rest =
          Fraction.of(Multinomial.of(each.monomial(), Rational.ONE)).multiply(below.inverse());
      result = generators.multiply(result, expOf(rest, multiple, ranges));
    }
    return result;
  }

  private Fraction expOf(Fraction monomial, Rational multiple, Ranges ranges) {
    Fraction known = logarithmOf(monomial);
    if (known != null) {
      return roots.power(known, multiple, ranges);
    }
    Expr term = generators.term(monomial);
    Generators.Unit unit = new Generators.Unit("exponent", term);
    int count = generators.count(unit, multiple);
    Expr exponent = Expr.product(Expr.constant(generators.unit(unit)), term);
    int generator = generators.free(Expr.apply(Atoms.EXP, exponent));
    generators.mark(generator, unit);
    exponents.put(exponent, monomial.scale(generators.unit(unit)));
    return Generators.raised(generator, count);
  }

  /** What the logarithm was taken of, where the fraction is a single logarithm. */
  private @Nullable Fraction logarithmOf(Fraction fraction) {
    if (!Generators.singleTerm(fraction) || !fraction.denominator().isConstant()) {
      return null;
    }
    int[] factors = fraction.numerator().terms().iterator().next().monomial().generators();
    if (factors.length != 1 || fraction.numerator().degreeIn(factors[0]) != 1) {
      return null;
    }
    return logarithms.get(factors[0]);
  }

  /** The logarithm: exponentials and positive factors are split off. */
  Fraction log(Fraction argument, Ranges ranges) {
    Fraction reduced = generators.reduce(argument);
    if (reduced.isZero()) {
      throw new Generators.TooLarge();
    }
    Fraction total = Fraction.ZERO;
    Fraction rest = reduced;
    Monomial top = reduced.numerator().monomialContent();
    Monomial bottom = reduced.denominator().monomialContent();
    for (int side = 1; side >= -1; side -= 2) {
      Monomial content = side > 0 ? top : bottom;
      for (int g : content.generators()) {
        int times = content.exponent(g) * side;
        Generators.Unit exponential = generators.exponential(g);
        if (exponential != null) {
          Expr exponent = ((Apply) generators.term(g)).argument();
          total = generators.add(total, exponentOf(exponent).scale(Rational.of(times)));
        } else {
          Fraction log = logOfGenerator(g, ranges);
          if (log == null) {
            continue;
          }
          total = generators.add(total, log.scale(Rational.of(times)));
        }
        rest = rest.multiply(Generators.raised(g, -times));
      }
    }
    Rational content =
        Generators.leading(rest.numerator()).divide(Generators.leading(rest.denominator())).abs();
    total = generators.add(total, logOfConstant(content));
    rest = rest.scale(content.inverse());
    Rational constant = rest.constant();
    if (constant != null) {
      if (!constant.isOne()) {
        throw new Generators.TooLarge();
      }
      return total;
    }
    Fraction parts = logOfQuotient(rest, ranges);
    return generators.add(total, parts != null ? parts : logOf(generators.term(rest), rest));
  }

  /**
   * The difference of the logarithms of numerator and denominator; null unless both are known to be
   * positive, or both to be negative.
   */
  private @Nullable Fraction logOfQuotient(Fraction quotient, Ranges ranges) {
    if (quotient.denominator().isConstant()) {
      return null;
    }
    Multinomial top = quotient.numerator();
    Multinomial bottom = quotient.denominator();
    if (NormalForm.positive(generators.term(top.negate()), ranges)) {
      top = top.negate();
      bottom = bottom.negate();
    }
    return NormalForm.positive(generators.term(top), ranges)
            && NormalForm.positive(generators.term(bottom), ranges)
        ? generators.add(log(Fraction.of(top), ranges), log(Fraction.of(bottom), ranges).negate())
        : null;
  }

  /** The normal form of an exponent that has been one before. */
  private Fraction exponentOf(Expr exponent) {
    Fraction known = exponents.get(exponent);
    if (known == null) {
      throw new Generators.TooLarge();
    }
    return known;
  }

  /** The logarithm of a positive generator, that of a root by its base; null if it may not be. */
  private @Nullable Fraction logOfGenerator(int g, Ranges ranges) {
    Expr term = generators.term(g);
    if (!NormalForm.positive(term, ranges)) {
      return null;
    }
    if (term instanceof Power p && !p.exponent().isInteger()) {
      Fraction log =
          generators.degree(g) > 0
              ? log(generators.power(g), ranges)
              : logOf(p.base(), Generators.raised(g, p.exponent().inverse().toInt()));
      return log.scale(p.exponent());
    }
    return logOf(term, Generators.raised(g, 1));
  }

  /** The logarithm of a term that is positive wherever it stands under one. */
  private Fraction logOf(Expr term, Fraction argument) {
    Expr log = Expr.apply(Atoms.LOG, term);
    int generator = generators.free(log);
    logarithms.putIfAbsent(generator, argument);
    return Generators.raised(generator, 1);
  }

  private Fraction logOfConstant(Rational value) {
    Fraction total = Fraction.ZERO;
    for (int side = 1; side >= -1; side -= 2) {
      BigInteger rest = side > 0 ? value.numerator() : value.denominator();
      for (int prime = 2; prime < 100 && !rest.equals(BigInteger.ONE); prime++) {
        BigInteger divisor = BigInteger.valueOf(prime);
        int times = 0;
        while (rest.mod(divisor).signum() == 0) {
          rest = rest.divide(divisor);
          times++;
        }
        if (times > 0) {
          total =
              generators.add(total, logOfInteger(divisor).scale(Rational.of((long) times * side)));
        }
      }
      if (!rest.equals(BigInteger.ONE)) {
        total = generators.add(total, logOfInteger(rest).scale(Rational.of(side)));
      }
    }
    return total;
  }

  private Fraction logOfInteger(BigInteger value) {
    Rational rational = Rational.of(value);
    return logOf(Expr.constant(rational), Fraction.of(Multinomial.constant(rational)));
  }
}
