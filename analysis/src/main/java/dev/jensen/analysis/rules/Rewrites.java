package dev.jensen.analysis.rules;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Recognises atoms of several arguments in terms that spell them out: log-sum-exp, norms, geometric
 * means, quadratic over linear, relative entropy. Each rewriting is a suggestion, to be proved an
 * equality.
 */
public final class Rewrites {
  private static final int MOST_TO_EXPAND = 60;

  private final Ranges ranges;
  private final Exponentials exponentials;
  private final NormalForm form;
  private final boolean apart;

  /** Rewritings that suit the ranges, in which logarithms of quotients stay whole. */
  public Rewrites(Ranges ranges) {
    this(ranges, false);
  }

  /**
   * Rewritings that suit the ranges.
   *
   * @param apart whether logarithms of products become sums, which parts relative entropies
   */
  public Rewrites(Ranges ranges, boolean apart) {
    this.ranges = ranges;
    this.apart = apart;
    this.exponentials = new Exponentials(ranges);
    this.form = new NormalForm(ranges);
  }

  /** The term with every pattern replaced; the same term if there is none. */
  public Expr of(Expr root) {
    return Dag.rewrite(
        root,
        part ->
            switch (part) {
              case Apply a when a.atom().equals(Atoms.LOG) -> logarithms(a);
              case Apply a when a.atom().equals(Atoms.EXP) -> exponentials.exponential(a);
              case Apply a when a.atom().equals(Atoms.NORM2) -> sizes(a);
              case Power p when p.base() instanceof Power inner && positive(inner.base()) ->
                  ofPower(Expr.power(inner.base(), inner.exponent().multiply(p.exponent())));
              case Power p -> ofPower(p);
              case Sum s -> Squares.inside(s);
              case Product p -> product(p);
              case Piecewise p -> new Maxima(form).of(p);
              default -> part;
            });
  }

  private Expr ofPower(Expr power) {
    return switch (power) {
      case Power p when p.base() instanceof Apply -> exponentials.power(p);
      case Power p when p.exponent().equals(Rational.HALF) -> norm(p);
      case Power p when p.base() instanceof Sum sum -> new PowerSums(ranges).norm(p, sum);
      case Power p when p.exponent().sign() > 0 -> mean(p);
      default -> power;
    };
  }

  /** The logarithm of a product is a sum, each of whose logarithms may be an atom. */
  private Expr logarithms(Apply log) {
    Expr sum = apart ? exponentials.logarithm(log) : log;
    return sum == log
        ? logarithm(log)
        : Dag.rewrite(
            sum,
            part ->
                part instanceof Apply a && a.atom().equals(Atoms.LOG) && part != log
                    ? logarithm(a)
                    : part);
  }

  private Expr product(Product product) {
    Expr one = exponentials.product(product);
    if (one != product) {
      return one;
    }
    Expr merged = merged(product);
    if (merged != product) {
      return merged;
    }
    Expr mean = weightedMean(product);
    if (mean != product) {
      return mean;
    }
    Expr known = quotient(product);
    return known != product ? known : new PowerQuotients(ranges, this).of(product);
  }

  /** Equal factors as one power: {@code u u = u^2}, {@code sqrt(u) sqrt(u) = u} for u >= 0. */
  private Expr merged(Product product) {
    Map<Expr, Rational> exponents = LinkedHashMap.empty();
    for (Expr factor : product.factors()) {
      boolean power = factor instanceof Power p && p.exponent().sign() > 0 && nonnegative(p.base());
      Expr base = power && factor instanceof Power p ? p.base() : factor;
      Rational exponent = power && factor instanceof Power p ? p.exponent() : Rational.ONE;
      exponents = exponents.put(base, exponent, Rational::add);
    }
    return exponents.size() == product.factors().size()
        ? product
        : Expr.product(exponents.map(each -> Expr.power(each._1, each._2)).toVector());
  }

  /**
   * Powers of nonnegative terms whose exponents sum up to at most 1, as a power of the geometric
   * mean in which each stands as often as its exponent says.
   */
  private Expr weightedMean(Product product) {
    Vector<Tuple2<Expr, Rational>> weighted = Vector.empty();
    for (Expr factor : product.factors().reject(Constant.class::isInstance)) {
      if (!(factor instanceof Power p) || p.exponent().sign() <= 0 || !nonnegative(p.base())) {
        return product;
      }
      weighted = weighted.append(Tuple.of(p.base(), p.exponent()));
    }
    Rational whole = weighted.map(Tuple2::_2).fold(Rational.ZERO, Rational::add);
    Expr mean =
        weighted.size() < 2 || whole.compareTo(Rational.ONE) > 0 ? null : WeightedMean.of(weighted);
    return mean == null
        ? product
        : Expr.product(product.factors().filter(Constant.class::isInstance))
            .times(Expr.power(mean, whole));
  }

  /** A norm depends on the sizes of its sides, and that of an odd power is a power of a size. */
  private static Expr sizes(Apply norm) {
    return Expr.apply(
        Atoms.NORM2,
        norm.arguments()
            .map(
                side ->
                    side instanceof Power p
                            && p.exponent().isInt()
                            && p.exponent().compareTo(Rational.TWO) > 0
                            && p.exponent().toInt() % 2 == 1
                        ? Expr.power(Expr.apply(Atoms.ABS, p.base()), p.exponent())
                        : side));
  }

  private Expr logarithm(Apply log) {
    Expr inner = log.argument();
    if (inner instanceof Apply a && a.atom().equals(Atoms.NORMCDF)) {
      return Expr.apply(Atoms.LOG_NORMCDF, a.argument());
    }
    if (!(inner instanceof Sum sum)) {
      return log;
    }
    Vector<Expr> exponents = Vector.empty();
    for (Expr term : sum.terms()) {
      Expr exponent = exponent(term);
      if (exponent == null) {
        return log;
      }
      exponents = exponents.append(exponent);
    }
    return Expr.apply(Atoms.LOGSUMEXP, exponents);
  }

  /**
   * The term's logarithm, where it is a positive constant times exponentials and powers; null if it
   * is not.
   */
  private @Nullable Expr exponent(Expr term) {
    Vector<Expr> factors = term instanceof Product p ? p.factors() : Vector.of(term);
    Vector<Expr> exponents = Vector.empty();
    for (Expr factor : factors) {
      switch (factor) {
        case Constant c when c.value().sign() > 0 ->
            exponents =
                c.value().isOne() ? exponents : exponents.append(Expr.apply(Atoms.LOG, factor));
        case Apply a when a.atom().equals(Atoms.EXP) -> exponents = exponents.append(a.argument());
        default -> {
          if (!positive(factor)) {
            return null;
          }
          exponents = exponents.append(Expr.apply(Atoms.LOG, factor));
        }
      }
    }
    return Expr.sum(exponents);
  }

  /** A root of a sum of squares and positive constants is a norm; of a product, a mean. */
  private Expr norm(Power root) {
    if (!(root.base() instanceof Sum sum)) {
      Expr side = root.base() instanceof Constant ? null : squareRoot(root.base());
      return side == null ? mean(root) : Expr.apply(Atoms.NORM2, side);
    }
    Vector<Expr> arguments = roots(sum);
    Expr powers = arguments != null ? root : new PowerSums(ranges).norm(root, sum);
    if (powers != root) {
      return powers;
    }
    arguments = arguments != null ? arguments : roots(expanded(sum));
    arguments = arguments != null ? arguments : vertex(sum);
    return arguments == null ? root : Expr.apply(Atoms.NORM2, arguments);
  }

  /** The sum multiplied out, if it is a polynomial of a few terms. */
  private Sum expanded(Sum sum) {
    Fraction fraction = Dag.parts(sum).size() > MOST_TO_EXPAND ? null : form.of(sum);
    return fraction != null
            && fraction.denominator().isConstant()
            && form.term(
                    fraction.numerator().scale(fraction.denominator().constantTerm().inverse()))
                instanceof Sum terms
        ? terms
        : sum;
  }

  /**
   * The sides of which the sum is the sum of the squares, if need be completed; null if it is none.
   */
  @Nullable Vector<Expr> roots(Sum sum) {
    Vector<Expr> sides = roots(sum.terms());
    if (sides != null) {
      return sides;
    }
    Expr squares = Squares.of(sum.terms());
    return squares == null
        ? null
        : roots(squares instanceof Sum s ? s.terms() : Vector.of(squares));
  }

  /** The sides of a quadratic in one variable whose coefficients are other terms. */
  private @Nullable Vector<Expr> vertex(Sum sum) {
    return VertexForm.of(sum, form)
        .toVector()
        .flatMap(vertex -> Vector.of(vertex, vertex.reduced(form)))
        .find(vertex -> nonnegative(vertex.rest()))
        .map(v -> Vector.of(Expr.constant(v.scale()).sqrt().times(v.side()), v.rest().sqrt()))
        .getOrNull();
  }

  private @Nullable Vector<Expr> roots(Vector<Expr> terms) {
    Vector<Expr> sides = Vector.empty();
    for (Expr term : terms) {
      Expr side = squareRoot(term);
      if (side == null) {
        return null;
      }
      sides = sides.append(side);
    }
    return sides;
  }

  private @Nullable Expr squareRoot(Expr term) {
    return switch (term) {
      case Constant c when c.value().sign() >= 0 -> term.sqrt();
      case Power p when isEven(p.exponent()) -> halved(p);
      case Apply a when a.atom().equals(Atoms.EXP) ->
          Expr.apply(Atoms.EXP, Expr.constant(Rational.HALF).times(a.argument()));
      case Product p
          when p.factors().head() instanceof Constant c
              && c.value().sign() > 0
              && p.factors().size() == 2
              && p.factors().last() instanceof Power square
              && isEven(square.exponent()) ->
          Expr.constant(c.value()).sqrt().times(halved(square));
      case Product p
          when p.factors().count(Rewrites::isEvenPower) == 1
              && p.factors().reject(Rewrites::isEvenPower).forAll(this::nonnegative) ->
          Expr.product(p.factors().reject(Rewrites::isEvenPower))
              .sqrt()
              .times(halved((Power) p.factors().find(Rewrites::isEvenPower).get()));
      default -> null;
    };
  }

  /**
   * A root of an even power; beyond the square one that is not negative, so that norms grow in it.
   */
  private static Expr halved(Power power) {
    int half = power.exponent().toInt() / 2;
    Expr base = power.base();
    return half % 2 == 0 || half == 1 ? base.power(half) : Expr.apply(Atoms.ABS, base).power(half);
  }

  private static boolean isEvenPower(Expr term) {
    return term instanceof Power p && isEven(p.exponent());
  }

  private static boolean isEven(Rational exponent) {
    return exponent.isInt() && exponent.sign() > 0 && exponent.toInt() % 2 == 0;
  }

  private boolean nonnegative(Expr term) {
    Interval range = ranges.of(term);
    return range != null && range.isNonnegative();
  }

  /** A product of n nonnegative factors to the power r is the geometric mean to the power n r. */
  private Expr mean(Power power) {
    if (!(power.base() instanceof Product product) || power.exponent().isInteger()) {
      return power;
    }
    Vector<Expr> factors =
        product
            .factors()
            .reject(Constant.class::isInstance)
            .flatMap(
                f ->
                    f instanceof Power p && p.exponent().isInt() && p.exponent().sign() > 0
                        ? Vector.fill(Math.min(p.exponent().toInt(), 20), p::base)
                        : Vector.of(f));
    Expr scale = Expr.product(product.factors().filter(Constant.class::isInstance));
    if (!factors.forAll(this::nonnegative) || factors.size() < 2 || !nonnegative(scale)) {
      return power;
    }
    Rational exponent = power.exponent().multiply(Rational.of(factors.size()));
    return Expr.power(scale, power.exponent())
        .times(Expr.power(Expr.apply(Atoms.GEOMEAN, factors), exponent));
  }

  /** A square over a positive term is quadratic over linear; x log(x/y) is the relative entropy. */
  private Expr quotient(Product product) {
    Vector<Expr> factors = product.factors();
    for (Expr factor : factors) {
      if (factor instanceof Power under && under.exponent().equals(Rational.MINUS_ONE)) {
        for (Expr other : factors) {
          Vector<Expr> sides =
              other instanceof Sum sum && positive(under.base()) ? roots(sum) : null;
          if (sides != null) {
            return Expr.product(factors.remove(factor).remove(other))
                .times(
                    Expr.sum(
                        sides.map(side -> Expr.apply(Atoms.QUAD_OVER_LIN, side, under.base()))));
          }
          if (other instanceof Power square
              && square.exponent().equals(Rational.TWO)
              && positive(under.base())) {
            Expr atom = Expr.apply(Atoms.QUAD_OVER_LIN, square.base(), under.base());
            return Expr.product(factors.remove(factor).remove(other).append(atom));
          }
        }
      }
      if (factor instanceof Apply log
          && log.atom().equals(Atoms.LOG)
          && log.argument() instanceof Product quotient) {
        for (Expr x : factors.remove(factor)) {
          Vector<Expr> below = quotient.factors().remove(x);
          if (below.size() == quotient.factors().size() - 1) {
            Expr y = Expr.product(below).power(-1);
            y = y instanceof Power p ? inverted(p) : y;
            if (nonnegative(x) && positive(y)) {
              Expr atom = Expr.apply(Atoms.REL_ENTR, x, y);
              return Expr.product(factors.remove(factor).remove(x).append(atom));
            }
          }
        }
      }
    }
    return product;
  }

  private static Expr inverted(Power power) {
    return power.base() instanceof Power inner && power.exponent().equals(Rational.MINUS_ONE)
        ? Expr.power(inner.base(), inner.exponent().negate())
        : power;
  }

  private boolean positive(Expr term) {
    Interval range = ranges.of(term);
    return range != null && range.isPositive();
  }
}
