package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;

/** The inverse hyperbolic sine. */
final class Asinh extends Unary {
  Asinh() {
    super(
        "asinh",
        Interval.ALL,
        "DLMF, section 4.37",
        zone(Interval.atMost(Rational.ZERO), Monotonicity.NONDECREASING, Curvature.CONVEX),
        zone(Interval.NONNEGATIVE, Monotonicity.NONDECREASING, Curvature.CONCAVE),
        zone(Interval.ALL, Monotonicity.NONDECREASING, Curvature.NEITHER));
  }

  @Override
  Interval image(Interval x, int bits) {
    return Images.asinh(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.power(Expr.ONE.plus(x.power(2)), Rational.of(-1, 2));
  }

  @Override
  double value(double x) {
    return (x < 0 ? -1 : 1) * Math.log(Math.abs(x) + Math.sqrt(x * x + 1));
  }
}
