package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** The absolute value. */
final class Abs extends Unary {
  Abs() {
    super(
        "abs",
        Interval.ALL,
        "Boyd & Vandenberghe, Convex Optimization, section 3.1.5",
        zone(Interval.NONNEGATIVE, Monotonicity.NONDECREASING, Curvature.AFFINE),
        zone(Interval.atMost(Rational.ZERO), Monotonicity.NONINCREASING, Curvature.AFFINE),
        zone(Interval.ALL, Monotonicity.NEITHER, Curvature.CONVEX));
  }

  @Override
  Interval image(Interval x, int bits) {
    return x.abs();
  }

  @Override
  @Nullable Expr slope(Expr x) {
    return null;
  }

  @Override
  double value(double x) {
    return Math.abs(x);
  }

  @Override
  boolean smooth(Interval x) {
    return x.isPositive() || x.isNegative();
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\left|" + arguments.head() + "\\right|";
  }
}
