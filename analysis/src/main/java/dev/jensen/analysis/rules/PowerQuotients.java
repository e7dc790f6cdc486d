package dev.jensen.analysis.rules;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Recognises {@code |x|^a / (y1^b1 ... yk^bk)}, with the yi positive and {@code b1 + ... + bk <= a
 * - 1}, as a power of the perspective of a power: of {@code |x|^s / w^(s-1)}, w a weighted
 * geometric mean of the yi (Boyd and Vandenberghe, sections 3.1.5 and 3.2.6).
 */
final class PowerQuotients {
  private final Ranges ranges;
  private final Rewrites rewrites;

  PowerQuotients(Ranges ranges, Rewrites rewrites) {
    this.ranges = ranges;
    this.rewrites = rewrites;
  }

  /** The other form; the same product if it has none. */
  Expr of(Product product) {
    Vector<Expr> constants = product.factors().filter(Constant.class::isInstance);
    Vector<Tuple2<Expr, Rational>> below = Vector.empty();
    Expr above = null;
    for (Expr factor : product.factors().removeAll(constants)) {
      if (factor instanceof Power p && p.exponent().sign() < 0 && isPositive(p.base())) {
        below = below.appendAll(parts(p.base(), p.exponent().negate()));
      } else if (above == null) {
        above = factor;
      } else {
        return product;
      }
    }
    Tuple2<Expr, Rational> top = above == null ? null : top(above);
    if (top == null || below.isEmpty()) {
      return product;
    }
    Rational sum = below.map(Tuple2::_2).fold(Rational.ZERO, Rational::add);
    Rational outer = top._2().subtract(sum);
    Expr mean = outer.compareTo(Rational.ONE) < 0 ? null : WeightedMean.of(below);
    if (mean == null) {
      return product;
    }
    Rational order = top._2().divide(outer);
    Expr quotient =
        order.equals(Rational.TWO)
            ? Expr.apply(Atoms.QUAD_OVER_LIN, top._1(), mean)
            : Expr.apply(Atoms.POWER_OVER_LIN, top._1(), mean, Expr.constant(order));
    return Expr.product(constants).times(Expr.power(quotient, outer));
  }

  /** The factors of a product of positive terms, each with its exponent. */
  private Vector<Tuple2<Expr, Rational>> parts(Expr base, Rational exponent) {
    Vector<Expr> factors =
        base instanceof Product p && p.factors().forAll(this::isPositive)
            ? p.factors()
            : Vector.of(base);
    return factors.map(
        f ->
            f instanceof Power power && isPositive(power.base()) && power.exponent().sign() > 0
                ? Tuple.of(power.base(), power.exponent().multiply(exponent))
                : Tuple.of(f, exponent));
  }

  /** What is raised to which exponent above 1; a sum of squares to the power a/2 is a norm. */
  private @Nullable Tuple2<Expr, Rational> top(Expr above) {
    if (!(above instanceof Power p) || p.exponent().compareTo(Rational.ONE) < 0) {
      return null;
    }
    Expr base = p.base();
    boolean even = p.exponent().isInteger() && !p.exponent().numerator().testBit(0);
    if (base instanceof Sum sum) {
      Vector<Expr> sides = rewrites.roots(sum);
      if (sides != null) {
        return Tuple.of(Expr.apply(Atoms.NORM2, sides), p.exponent().multiply(Rational.TWO));
      }
    }
    if (base instanceof Apply a && a.atom().equals(Atoms.ABS)) {
      return Tuple.of(a.argument(), p.exponent());
    }
    Interval range = ranges.of(base);
    return even || range != null && range.isNonnegative() ? Tuple.of(base, p.exponent()) : null;
  }

  private boolean isPositive(Expr term) {
    Interval range = ranges.of(term);
    return range != null && range.isPositive();
  }
}
