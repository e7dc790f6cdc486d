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
    double size = Math.abs(x);
    double value =
        size > 1e8
            ? Math.log(size) + Math.log(2)
            : Math.log1p(size + size * size / (1 + Math.sqrt(1 + size * size)));
    return Math.copySign(value, x);
  }

  @Override
  Expr formula(Expr x) {
    return Expr.apply(Atoms.LOG, x.plus(x.power(2).plus(Expr.ONE).sqrt()));
  }
}
