package dev.jensen.analysis.calculus;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atom;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.TreeSet;
import io.vavr.collection.Vector;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sign of a term on an infinite side by growth from infinity, after the largest power of an
 * exponential is divided out and error functions are told by their tails and logarithms of sums by
 * theirs: what is left may tend to zero there, as polynomials in x, the normal distribution
 * function and its density do. Mills' ratio is bounded in this way.
 */
final class FadingFactor {
  private static final int LEAVES = 100;

  private final Signs signs;
  private final Expr term;
  private final Box box;
  private final String v;

  FadingFactor(Signs signs, Expr term, Box box, String variable) {
    this.signs = signs;
    this.term = term;
    this.box = box;
    this.v = variable;
  }

  /** The step that says that the term, of that normal form, is nonnegative; null if not proved. */
  @Nullable Integer prove(Fraction fraction, NormalForm form, int depth) {
    for (boolean right : new boolean[] {false, true}) {
      Multinomial top = byTails(fraction.numerator(), right, form);
      Expr bottom = form.term(byTails(fraction.denominator(), right, form));
      Expr product = Denominators.factored(bottom, term, signs.proof().ranges(box, Signs.BITS));
      Expr below = Dag.rewrite(product, part -> tail(part, right));
      if (top.generators().stream().allMatch(g -> isA(form.term(g), Atoms.ERF))) {
        Expr rest = Dag.rewrite(form.term(top), part -> tail(part, right));
        Integer place = prove(rest, Expr.ONE, below, depth);
        if (place != null) {
          return place;
        }
      }
      for (int g : top.generators()) {
        Integer place = slow(top, g, form) ? overCoefficient(top, g, below, form, depth) : null;
        if (place != null) {
          return place;
        }
      }
      for (Apply e : exponentials(top, form)) {
        int g = form.generator(e);
        Multinomial told = mirrored(top, e, form);
        Expr quotient = g < 0 ? form.term(told) : divided(told, g, e, form);
        Expr rest = Dag.rewrite(quotient, part -> tail(mirrored(part, e), right));
        Expr factor = g < 0 ? Expr.ONE : e.power(top.degreeIn(g));
        Integer place = prove(rest, factor, below, depth);
        if (place != null) {
          return place;
        }
      }
    }
    return null;
  }

  /** Whether the generator is an arctangent or a logarithm that stands alone in its summand. */
  private boolean slow(Multinomial top, int g, NormalForm form) {
    Expr generator = form.term(g);
    return (isA(generator, Atoms.ATAN) || isA(generator, Atoms.LOG))
        && Dag.variables(generator).contains(v)
        && top.degreeIn(g) == 1;
  }

  /** By what the term is when it is divided by the coefficient of that generator. */
  private @Nullable Integer overCoefficient(
      Multinomial top, int g, Expr below, NormalForm form, int depth) {
    Expr coefficient = form.term(top.asUnivariate(g).getOrDefault(1, Multinomial.ZERO));
    Interval range = signs.proof().ranges(box, Signs.BITS).of(coefficient);
    if (range == null || !range.isNonnegative() && !range.isNonpositive()) {
      return null;
    }
    Expr size = range.isNonnegative() ? coefficient : coefficient.negate();
    Map<Integer, Multinomial> summands = new TreeMap<>();
    for (Multinomial.Term each : top.terms()) {
      int slow = -1;
      for (int other : each.monomial().generators()) {
        slow = form.term(other) instanceof Variable ? slow : other;
      }
      summands.merge(slow, Multinomial.of(each.monomial(), each.coefficient()), Multinomial::add);
    }
    NormalForm own = new NormalForm(signs.proof().ranges(box, Signs.BITS));
    Expr rest =
        Expr.sum(
            Vector.ofAll(summands.entrySet())
                .map(each -> quotient(each.getKey(), each.getValue(), size, form, own)));
    return prove(rest, size, below, depth);
  }

  /** A multiple of a generator, over the size: what is rational in it in lowest terms. */
  private static Expr quotient(
      int g, Multinomial multiple, Expr size, NormalForm form, NormalForm own) {
    Multinomial generator = g < 0 ? Multinomial.ONE : Multinomial.generator(g);
    Multinomial factor = multiple.exactDivide(generator);
    Expr plain = form.term(factor == null ? multiple : factor).over(size);
    Fraction lowest = own.of(plain);
    Expr reduced =
        lowest == null ? plain : own.term(lowest.numerator()).over(own.term(lowest.denominator()));
    return factor == null ? reduced : form.term(generator).times(reduced);
  }

  /** The exponentials among the generators, and in the logarithms among them. */
  private static Vector<Apply> exponentials(Multinomial top, NormalForm form) {
    return TreeSet.ofAll(top.generators())
        .toVector()
        .map(form::term)
        .flatMap(
            each -> isA(each, Atoms.LOG) ? Vector.ofAll(Dag.parts(each)) : Vector.<Expr>of(each))
        .filter(each -> isA(each, Atoms.EXP))
        .map(Apply.class::cast)
        .distinct();
  }

  private @Nullable Integer prove(Expr rest, Expr factor, Expr bottom, int depth) {
    Expr frame = factor.over(bottom);
    Integer frameSign = signs.quotients().frameSign(frame, bottom, box, depth);
    if (frameSign == null || signs.proof().ranges(box, Signs.BITS).of(rest) == null) {
      return null;
    }
    Integer plain = signs.natural(rest, box);
    Integer sign = plain != null ? plain : bySlopeOrTree(rest, depth);
    Expr product = rest.times(frame);
    return sign != null && new NormalForm(signs.proof().ranges(box, Signs.BITS)).same(term, product)
        ? signs.quotients().product(term, box, product, sign, frameSign)
        : null;
  }

  private @Nullable Integer bySlopeOrTree(Expr rest, int depth) {
    if (box.axis(v).lo() != null && box.axis(v).hi() != null) {
      return signs.tree(rest, box, LEAVES);
    }
    return new LineSigns(signs, rest, box, v).fromInfinity(depth);
  }

  /** The polynomial in the tails of the error functions, which take their places. */
  private static Multinomial byTails(Multinomial top, boolean right, NormalForm form) {
    Multinomial told = top;
    for (int g : top.generators()) {
      if (isA(form.term(g), Atoms.ERF)) {
        Multinomial less = Multinomial.generator(g).subtract(Multinomial.ONE);
        told = told.substitute(g, right ? less.negate() : less);
      }
    }
    return told;
  }

  private static Expr tail(Expr part, boolean right) {
    return part instanceof Apply a && isA(part, Atoms.ERF)
        ? Expr.apply(Atoms.ERFC, right ? a.argument() : a.argument().negate())
        : part;
  }

  /**
   * The polynomial with {@code k u + log(...)} for each logarithm of a polynomial of degree k in
   * {@code exp(u)}; what is left of it is such a polynomial in {@code exp(-u)}.
   */
  private Multinomial mirrored(Multinomial top, Apply e, NormalForm form) {
    Multinomial u = told(e.argument(), form);
    if (u == null) {
      return top;
    }
    Multinomial told = top;
    for (int g : top.generators()) {
      int degree = isA(form.term(g), Atoms.LOG) ? degree(((Apply) form.term(g)).argument(), e) : 0;
      if (degree > 0) {
        told = told.substitute(g, u.scale(Rational.of(degree)).add(Multinomial.generator(g)));
      }
    }
    return told;
  }

  /** A term as a polynomial in the generators of a form; null if it is none. */
  private @Nullable Multinomial told(Expr term, NormalForm form) {
    NormalForm own = new NormalForm(signs.proof().ranges(box, Signs.BITS));
    Fraction fraction = own.of(term);
    if (fraction == null || !fraction.denominator().isConstant()) {
      return null;
    }
    Multinomial sum = Multinomial.ZERO;
    for (Multinomial.Term each : fraction.numerator().terms()) {
      Multinomial product = Multinomial.constant(each.coefficient());
      for (int g : each.monomial().generators()) {
        int there = form.generator(own.term(g));
        if (there < 0) {
          return null;
        }
        product = product.multiply(Multinomial.generator(there).pow(each.monomial().exponent(g)));
      }
      sum = sum.add(product);
    }
    return sum.scale(fraction.denominator().constantTerm().inverse());
  }

  private static Expr mirrored(Expr part, Apply e) {
    int degree = part instanceof Apply log && isA(log, Atoms.LOG) ? degree(log.argument(), e) : 0;
    if (degree == 0) {
      return part;
    }
    Expr fading = Expr.apply(Atoms.EXP, e.argument().negate());
    return Expr.apply(
        Atoms.LOG,
        Expr.sum(
            ((Sum) ((Apply) part).argument())
                .terms()
                .map(
                    each -> {
                      int missing = degree - power(each, e);
                      return missing == 0
                          ? coefficient(each)
                          : coefficient(each).times(fading.power(missing));
                    })));
  }

  /** The degree of a sum that is a polynomial in the exponential; 0 if it is none. */
  private static int degree(Expr sum, Apply e) {
    Vector<Integer> powers =
        sum instanceof Sum s ? s.terms().map(each -> power(each, e)) : Vector.empty();
    return powers.contains(-1) ? 0 : powers.max().getOrElse(0);
  }

  /** The power of the exponential that a multiple of it is; -1 if it is none. */
  private static int power(Expr term, Apply e) {
    return switch (term) {
      case Constant c -> 0;
      case Apply a when a == e -> 1;
      case Power p when p.base() == e && p.exponent().isInteger() && p.exponent().sign() > 0 ->
          p.exponent().numerator().bitLength() < 10 ? p.exponent().numerator().intValue() : -1;
      case Product p when p.factors().size() == 2 && p.factors().head() instanceof Constant ->
          power(p.factors().last(), e);
      default -> -1;
    };
  }

  private static Expr coefficient(Expr term) {
    return switch (term) {
      case Constant c -> c;
      case Product p -> p.factors().head();
      default -> Expr.ONE;
    };
  }

  private static boolean isA(Expr part, Atom atom) {
    return part instanceof Apply a && a.atom().equals(atom);
  }

  /** The polynomial over the largest power of the exponential in it. */
  private static Expr divided(Multinomial top, int g, Apply e, NormalForm form) {
    int degree = top.degreeIn(g);
    Expr fading = Expr.apply(Atoms.EXP, e.argument().negate());
    Vector<Expr> summands = Vector.empty();
    for (var part : top.asUnivariate(g).entrySet()) {
      int power = degree - part.getKey();
      Expr factor = power == 0 ? Expr.ONE : fading.power(power);
      summands = summands.append(form.term(part.getValue()).times(factor));
    }
    return Expr.sum(summands);
  }
}
