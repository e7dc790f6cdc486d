package dev.jensen.core.atom;

import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** The Huber penalty: x^2 where |x| is at most 1, else 2|x| - 1. */
final class Huber extends Unary {
  private static final Interval INSIDE = Interval.open(Rational.MINUS_ONE, Rational.ONE);

  Huber() {
    super(
        "huber",
        Interval.ALL,
        "Boyd & Vandenberghe, Convex Optimization, section 6.1.2",
        zone(Interval.NONNEGATIVE, Monotonicity.NONDECREASING, Curvature.CONVEX),
        zone(Interval.atMost(Rational.ZERO), Monotonicity.NONINCREASING, Curvature.CONVEX),
        zone(Interval.ALL, Monotonicity.NEITHER, Curvature.CONVEX));
  }

  @Override
  Interval image(Interval x, int bits) {
    return Images.monotone(x.abs(), (y, more) -> Interval.point(at(y)), null, null, bits);
  }

  @Override
  @Nullable Expr slope(Expr x) {
    return null;
  }

  @Override
  double value(double x) {
    return Math.abs(x) <= 1 ? x * x : 2 * Math.abs(x) - 1;
  }

  @Override
  Expr formula(Expr x) {
    return Piecewise.of(
        Vector.of(
            new Piecewise.Branch(
                Vector.of(new Condition(x.plus(Expr.ONE), Relation.LESS)),
                Expr.constant(-2).times(x).minus(Expr.ONE)),
            new Piecewise.Branch(
                Vector.of(new Condition(x.minus(Expr.ONE), Relation.GREATER)),
                Expr.constant(2).times(x).minus(Expr.ONE))),
        x.power(2));
  }

  @Override
  boolean smooth(Interval x) {
    return INSIDE.contains(x)
        || Interval.above(Rational.ONE).contains(x)
        || Interval.below(Rational.MINUS_ONE).contains(x);
  }

  private static Rational at(Rational y) {
    return y.compareTo(Rational.ONE) <= 0
        ? y.multiply(y)
        : y.multiply(Rational.TWO).subtract(Rational.ONE);
  }
}
