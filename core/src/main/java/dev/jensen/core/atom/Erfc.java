package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;

/** The complementary error function 1 - erf(x). */
final class Erfc extends Unary {
  Erfc() {
    super(
        "erfc",
        Interval.ALL,
        "DLMF, section 7.2",
        zone(Interval.atMost(Rational.ZERO), Monotonicity.NONINCREASING, Curvature.CONCAVE),
        zone(Interval.NONNEGATIVE, Monotonicity.NONINCREASING, Curvature.CONVEX),
        zone(Interval.ALL, Monotonicity.NONINCREASING, Curvature.NEITHER));
  }

  @Override
  Interval image(Interval x, int bits) {
    return Images.erfc(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.constant(2)
        .times(Expr.power(Expr.apply(Atoms.PI), Rational.of(-1, 2)))
        .negate()
        .times(Expr.apply(Atoms.EXP, x.power(2).negate()));
  }

  @Override
  double value(double x) {
    return Gauss.erfc(x);
  }

  @Override
  Expr formula(Expr x) {
    return Expr.ONE.minus(Expr.apply(Atoms.ERF, x));
  }
}
