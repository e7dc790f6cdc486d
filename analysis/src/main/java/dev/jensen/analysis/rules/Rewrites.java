package dev.jensen.analysis.rules;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Recognises atoms of several arguments in terms that spell them out: log-sum-exp, norms, geometric
 * means, quadratic over linear, relative entropy. Each rewriting is a suggestion, to be proved an
 * equality.
 */
public final class Rewrites {
  private final Ranges ranges;

  /** Rewritings that suit the ranges. */
  public Rewrites(Ranges ranges) {
    this.ranges = ranges;
  }

  /** The term with every pattern replaced; the same term if there is none. */
  public Expr of(Expr root) {
    return Dag.rewrite(
        root,
        part ->
            switch (part) {
              case Apply a when a.atom().equals(Atoms.LOG) -> logarithm(a);
              case Power p when p.exponent().equals(Rational.HALF) -> norm(p);
              case Power p when p.exponent().sign() > 0 && p.base() instanceof Sum sum ->
                  p.exponent().isInteger() ? p : new PowerSums(ranges).norm(p, sum);
              case Power p when p.exponent().sign() > 0 -> mean(p);
              case Sum s -> Squares.inside(s);
              case Product p -> quotient(p);
              default -> part;
            });
  }

  private static Expr logarithm(Apply log) {
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
  private static @Nullable Expr exponent(Expr term) {
    Vector<Expr> factors = term instanceof Product p ? p.factors() : Vector.of(term);
    Vector<Expr> exponents = Vector.empty();
    for (Expr factor : factors) {
      switch (factor) {
        case Constant c when c.value().sign() > 0 ->
            exponents =
                c.value().isOne() ? exponents : exponents.append(Expr.apply(Atoms.LOG, factor));
        case Apply a when a.atom().equals(Atoms.EXP) -> exponents = exponents.append(a.argument());
        default -> {
          return null;
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
    return arguments == null
        ? new PowerSums(ranges).norm(root, sum)
        : Expr.apply(Atoms.NORM2, arguments);
  }

  /**
   * The sides of which the sum is the sum of the squares, if need be completed; null if it is none.
   */
  private static @Nullable Vector<Expr> roots(Sum sum) {
    Vector<Expr> sides = roots(sum.terms());
    if (sides != null) {
      return sides;
    }
    Expr squares = Squares.of(sum.terms());
    return squares == null
        ? null
        : roots(squares instanceof Sum s ? s.terms() : Vector.of(squares));
  }

  private static @Nullable Vector<Expr> roots(Vector<Expr> terms) {
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

  private static @Nullable Expr squareRoot(Expr term) {
    return switch (term) {
      case Constant c when c.value().sign() >= 0 -> term.sqrt();
      case Power p when isEven(p.exponent()) -> halved(p);
      case Product p
          when p.factors().head() instanceof Constant c
              && c.value().sign() > 0
              && p.factors().size() == 2
              && p.factors().last() instanceof Power square
              && isEven(square.exponent()) ->
          Expr.constant(c.value()).sqrt().times(halved(square));
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
