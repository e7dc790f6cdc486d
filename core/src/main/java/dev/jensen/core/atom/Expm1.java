package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;

/** The exponential less 1. */
final class Expm1 extends Unary {
  Expm1() {
    super(
        "expm1",
        Interval.ALL,
        "Boyd & Vandenberghe, Convex Optimization, section 3.1.5",
        zone(Interval.ALL, Monotonicity.NONDECREASING, Curvature.CONVEX));
  }

  @Override
  Interval image(Interval x, int bits) {
    return Images.expm1(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.apply(Atoms.EXP, x);
  }

  @Override
  double value(double x) {
    return Math.expm1(x);
  }

  @Override
  Expr formula(Expr x) {
    return Expr.apply(Atoms.EXP, x).minus(Expr.ONE);
  }
}
