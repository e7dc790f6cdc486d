package dev.jensen.core.algebra;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Powers with rational exponents in normal forms: roots of products of known sign by their factors,
 * of perfect powers of polynomials by their bases, and the law {@code r^n = b} of any other root.
 */
final class Roots {
  private static final int MOST_BITS = 24;

  /** Roots of such a degree are taken out of constants. */
  private static final int MOST_RADICAL_BITS = 6;

  /** The largest degree of a polynomial that is looked at for being a perfect power. */
  private static final int MOST_DEGREE = 64;

  private final Generators generators;

  Roots(Generators generators) {
    this.generators = generators;
  }

  /**
   * The power with a rational exponent; for one that is no integer the base is nonnegative where it
   * is defined.
   */
  Fraction power(Fraction base, Rational exponent, Ranges ranges) {
    if (exponent.isInteger()) {
      if (!exponent.isInt()) {
        throw new Generators.TooLarge();
      }
      return generators.pow(base, exponent.toInt());
    }
    Fraction reduced = generators.reduce(base);
    if (reduced.isZero() && exponent.sign() > 0) {
      return Fraction.ZERO;
    }
    if (reduced.isZero()) {
      throw new Generators.TooLarge();
    }
    Rational constant = reduced.constant();
    if (constant != null) {
      return rootOfConstant(constant, exponent);
    }
    Fraction root =
        Generators.singleTerm(reduced) ? rootOfMonomial(reduced, exponent, ranges) : null;
    if (root != null) {
      return root;
    }
    Fraction perfect = rootOfPerfectPower(reduced, exponent, ranges);
    if (perfect != null) {
      return perfect;
    }
    Fraction apart = rootOfPositiveQuotient(reduced, exponent, ranges);
    if (apart != null) {
      return apart;
    }
    if (reduced.numerator().size() < reduced.denominator().size()
        && NormalForm.positive(generators.term(reduced), ranges)) {
      // (a/b)^r = (b/a)^-r: of the two roots one does for both.
      return power(reduced.inverse(), exponent.negate(), ranges);
    }
    Fraction scale = exponentials(reduced);
    if (scale.equals(Fraction.ONE)) {
      return rootOf(generators.term(reduced), reduced, exponent);
    }
    Fraction rest = generators.reduce(generators.multiply(reduced, scale.inverse()));
    // What is not seen to be positive would leave the root of the rest without a value.
    Fraction outer =
        NormalForm.positive(generators.term(rest), ranges)
            ? rootOfMonomial(scale, exponent, ranges)
            : null;
    return outer != null
        ? generators.multiply(outer, rootOf(generators.term(rest), rest, exponent))
        : rootOf(generators.term(reduced), reduced, exponent);
  }

  /** {@code (a/b)^r = a^r b^-r} if both are known to be positive; else null. */
  private @Nullable Fraction rootOfPositiveQuotient(
      Fraction quotient, Rational exponent, Ranges ranges) {
    if (quotient.denominator().isConstant()
        || !NormalForm.positive(generators.term(quotient.numerator()), ranges)
        || !NormalForm.positive(generators.term(quotient.denominator()), ranges)) {
      return null;
    }
    return generators.multiply(
        power(Fraction.of(quotient.numerator()), exponent, ranges),
        power(Fraction.of(quotient.denominator()), exponent.negate(), ranges));
  }

  /** The exponentials, which are positive, that divide all of a quotient. */
  private Fraction exponentials(Fraction quotient) {
    return exponentials(quotient.numerator())
        .multiply(exponentials(quotient.denominator()).inverse());
  }

  private Fraction exponentials(Multinomial polynomial) {
    Fraction common = Fraction.ONE;
    Monomial content = polynomial.monomialContent();
    for (int g : content.generators()) {
      if (generators.exponential(g) != null) {
        common = common.multiply(Generators.raised(g, content.exponent(g)));
      }
    }
    return common;
  }

  /** The power as a rational times one of a whole number without powers in it. */
  Fraction rootOfConstant(Rational base, Rational exponent) {
    if (base.sign() < 0) {
      throw new Generators.TooLarge();
    }
    if (base.isOne()) {
      return Fraction.ONE;
    }
    boolean isShort =
        exponent.denominator().bitLength() <= MOST_RADICAL_BITS
            && exponent.numerator().bitLength() < 12;
    Radical radical = isShort ? Radical.of(base, exponent) : null;
    if (radical == null) {
      return rootOf(Expr.constant(base), Fraction.of(Multinomial.constant(base)), exponent);
    }
    Fraction factor = Fraction.of(Multinomial.constant(radical.factor()));
    return radical.base().equals(Rational.ONE)
        ? factor
        : generators.multiply(
            factor,
            rootOf(
                Expr.constant(radical.base()),
                Fraction.of(Multinomial.constant(radical.base())),
                radical.exponent()));
  }

  /** A root of a polynomial, of which the power of its degree is told by the lower ones. */
  Fraction rootOfPolynomial(Apply root) {
    Vector<Expr> coefficients = root.arguments().tail();
    Polynomial polynomial =
        Polynomial.of(
            coefficients
                .map(each -> each instanceof Constant c ? c.value() : Rational.ZERO)
                .toJavaArray(Rational[]::new));
    if (polynomial.degree() < 2 || !coefficients.forAll(Constant.class::isInstance)) {
      return Generators.raised(generators.free(root), 1);
    }
    int next = generators.next(root);
    Polynomial lower =
        Polynomial.X.pow(polynomial.degree())
            .subtract(polynomial.scale(polynomial.leading().inverse()));
    return Generators.raised(
        generators.place(root, root, polynomial.degree(), Fraction.of(Multinomial.of(lower, next))),
        1);
  }

  private Fraction rootOf(Expr term, Fraction base, Rational exponent) {
    if (exponent.denominator().bitLength() > MOST_BITS) {
      return bySmallPower(term, base, exponent);
    }
    Generators.Unit unit = new Generators.Unit("root", term);
    Rational asked = Rational.of(BigInteger.ONE, exponent.denominator());
    if (term instanceof Variable && !generators.isCounted(unit)) {
      // The variable itself, met before, must become a power of its root.
      throw new Generators.Finer(unit, asked);
    }
    int multiple = generators.count(unit, asked);
    Rational one = asked.divide(Rational.of(multiple));
    if (!one.numerator().equals(BigInteger.ONE)
        || !one.denominator().equals(BigInteger.ONE) && one.denominator().bitLength() > MOST_BITS) {
      throw new Generators.TooLarge();
    }
    int degree = one.denominator().intValueExact();
    Expr root = Expr.power(term, one);
    int generator =
        term instanceof Variable
            ? generators.free(root)
            : generators.place(root, root, degree, base);
    Rational times = exponent.divide(one);
    if (!times.isInt() || Math.abs((long) times.toInt()) > Generators.MOST_OF_MONOMIAL) {
      throw new Generators.TooLarge();
    }
    return Generators.raised(generator, times.toInt());
  }

  /** A whole power times one with an exponent between 0 and 1, of which no law is known. */
  private Fraction bySmallPower(Expr term, Fraction base, Rational exponent) {
    Rational whole = Rational.of(exponent.floor());
    if (!whole.isInt()) {
      throw new Generators.TooLarge();
    }
    Fraction small =
        Generators.raised(generators.free(Expr.power(term, exponent.subtract(whole))), 1);
    return generators.multiply(generators.pow(base, whole.toInt()), small);
  }

  /**
   * The root of a product of generators of known sign, each told by its absolute value; null if the
   * sign of one is not known, or the product is negative.
   */
  private @Nullable Fraction rootOfMonomial(Fraction monomial, Rational exponent, Ranges ranges) {
    Multinomial.Term top = monomial.numerator().terms().getFirst();
    Multinomial.Term bottom = monomial.denominator().terms().getFirst();
    Rational coefficient = top.coefficient().divide(bottom.coefficient());
    Fraction result = Fraction.ONE;
    for (Multinomial.Term side : List.of(top, bottom)) {
      for (int g : side.monomial().generators()) {
        Interval range = ranges.of(generators.term(g));
        if (range == null || !range.isNonnegative() && !range.isNonpositive()) {
          return null;
        }
        int times = side.monomial().exponent(g);
        boolean turned = !range.isNonnegative();
        coefficient = turned && times % 2 != 0 ? coefficient.negate() : coefficient;
        Rational power = exponent.multiply(Rational.of(side == top ? times : -times));
        result =
            generators.multiply(
                result, turned ? rootOfNegative(g, power) : rootOfGenerator(g, power));
      }
    }
    return coefficient.sign() < 0
        ? null
        : generators.multiply(result, rootOfConstant(coefficient, exponent));
  }

  /**
   * The root of {@code c q^m} with a polynomial q in one generator, by the absolute value of q;
   * null if m shares no factor with the degree of the root.
   */
  private @Nullable Fraction rootOfPerfectPower(Fraction base, Rational exponent, Ranges ranges) {
    Multinomial top = base.numerator();
    int degree = top.degree();
    if (!base.denominator().isConstant()
        || degree < 2
        || degree > MOST_DEGREE
        || top.generators().size() != 1) {
      return null;
    }
    int g = top.generators().first();
    Polynomial polynomial = Objects.requireNonNull(top.toPolynomial(g));
    Vector<Polynomial.Factor> factors = polynomial.squareFree();
    BigInteger common = exponent.denominator();
    for (Polynomial.Factor each : factors) {
      common = common.gcd(BigInteger.valueOf(each.multiplicity()));
    }
    if (common.equals(BigInteger.ONE)) {
      return null;
    }
    int whole = common.intValueExact();
    Polynomial q =
        factors.foldLeft(
            Polynomial.ONE,
            (product, each) -> product.multiply(each.base().pow(each.multiplicity() / whole)));
    Rational outer =
        polynomial
            .leading()
            .divide(q.leading().pow(whole))
            .divide(base.denominator().constantTerm());
    Fraction form = Fraction.of(Multinomial.of(q, g));
    Fraction size = generators.abs(generators.term(form), form, ranges);
    Rational rest = exponent.multiply(Rational.of(common));
    return generators.multiply(rootOfConstant(outer.abs(), exponent), power(size, rest, ranges));
  }

  /** The power of the negative of a generator that is nowhere positive. */
  private Fraction rootOfNegative(int g, Rational exponent) {
    Fraction base = Generators.raised(g, 1).negate();
    return exponent.isInteger()
        ? generators.pow(base, exponent.toInt())
        : rootOf(generators.term(g).negate(), base, exponent);
  }

  private Fraction rootOfGenerator(int g, Rational exponent) {
    if (exponent.isInteger()) {
      return Generators.raised(g, exponent.toInt());
    }
    Expr term = generators.term(g);
    if (term instanceof Power p) {
      // The root of a root is a root of the base.
      Rational whole = p.exponent().multiply(exponent);
      Generators.Unit unit = new Generators.Unit("root", p.base());
      throw new Generators.Finer(unit, Rational.of(BigInteger.ONE, whole.denominator()));
    }
    if (term instanceof Apply a && a.atom().equals(Atoms.EXP)) {
      throw new Generators.Finer(
          generators.exponentUnit(g), generators.unitOf(g).multiply(exponent).abs());
    }
    return rootOf(term, Generators.raised(g, 1), exponent);
  }
}
