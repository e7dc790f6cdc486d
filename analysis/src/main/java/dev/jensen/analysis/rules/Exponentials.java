package dev.jensen.analysis.rules;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/**
 * Products and powers of exponentials as one exponential, logarithms of products as sums: what is
 * log-convex is then the exponential of something convex (Boyd and Vandenberghe, section 3.5).
 */
final class Exponentials {
  private final Ranges ranges;

  Exponentials(Ranges ranges) {
    this.ranges = ranges;
  }

  /**
   * {@code e^a e^b/z = e^(a + b - log z)} for a positive z; the same term if it has no such form.
   */
  Expr product(Product product) {
    Vector<Expr> constants = product.factors().filter(Constant.class::isInstance);
    Vector<Expr> exponents = Vector.empty();
    int exponentials = 0;
    for (Expr factor : product.factors().removeAll(constants)) {
      switch (factor) {
        case Apply a when a.atom().equals(Atoms.EXP) -> {
          exponentials++;
          exponents = exponents.append(a.argument());
        }
        case Power p when p.exponent().sign() < 0 && isPositive(p.base()) ->
            exponents =
                exponents.append(
                    Expr.constant(p.exponent()).times(logarithm(Expr.apply(Atoms.LOG, p.base()))));
        default -> {
          return product;
        }
      }
    }
    return exponentials == 0 || exponents.size() < 2
        ? product
        : Expr.product(constants.append(Expr.apply(Atoms.EXP, Expr.sum(exponents))));
  }

  /** {@code (e^a)^r = e^(r a)}; the same term if the base is no exponential. */
  Expr power(Power power) {
    return power.base() instanceof Apply a && a.atom().equals(Atoms.EXP)
        ? Expr.apply(Atoms.EXP, Expr.constant(power.exponent()).times(a.argument()))
        : power;
  }

  /** {@code e^(log z) = z}; the same term if the exponent is no logarithm. */
  Expr exponential(Apply exp) {
    return exp.argument() instanceof Apply a && a.atom().equals(Atoms.LOG) ? a.argument() : exp;
  }

  /** The logarithm of a product of positive factors as a sum; the same term if it is none. */
  Expr logarithm(Expr log) {
    return switch (log.children().head()) {
      case Product p when p.factors().forAll(this::isPositive) ->
          Expr.sum(p.factors().map(this::ofPositive));
      case Power p when isPositive(p.base()) -> ofPositive(p);
      case Apply a when a.atom().equals(Atoms.EXP) -> a.argument();
      default -> log;
    };
  }

  private Expr ofPositive(Expr positive) {
    return switch (positive) {
      case Power p when isPositive(p.base()) ->
          Expr.constant(p.exponent()).times(Expr.apply(Atoms.LOG, p.base()));
      case Apply a when a.atom().equals(Atoms.EXP) -> a.argument();
      default -> Expr.apply(Atoms.LOG, positive);
    };
  }

  private boolean isPositive(Expr term) {
    Interval range = ranges.of(term);
    return range != null && range.isPositive();
  }
}
