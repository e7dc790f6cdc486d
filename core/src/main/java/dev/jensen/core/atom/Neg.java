package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/** The negative part max(-x, 0). */
final class Neg extends Unary {
  Neg() {
    super(
        "neg",
        Interval.ALL,
        "Boyd & Vandenberghe, Convex Optimization, section 3.2.3",
        zone(Interval.NONNEGATIVE, Monotonicity.NONINCREASING, Curvature.AFFINE),
        zone(Interval.atMost(Rational.ZERO), Monotonicity.NONINCREASING, Curvature.AFFINE),
        zone(Interval.ALL, Monotonicity.NONINCREASING, Curvature.CONVEX));
  }

  @Override
  Interval image(Interval x, int bits) {
    return x.negate().max(Interval.ZERO);
  }

  @Override
  @Nullable Expr slope(Expr x) {
    return null;
  }

  @Override
  double value(double x) {
    return Math.max(-x, 0);
  }

  @Override
  Expr formula(Expr x) {
    return Expr.apply(Atoms.MAX, x.negate(), Expr.ZERO);
  }

  @Override
  boolean smooth(Interval x) {
    return x.isPositive() || x.isNegative();
  }
}
