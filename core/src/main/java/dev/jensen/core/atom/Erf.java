package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;

/** The error function. */
final class Erf extends Unary {
  Erf() {
    super(
        "erf",
        Interval.ALL,
        "DLMF, section 7.2",
        zone(Interval.atMost(Rational.ZERO), Monotonicity.NONDECREASING, Curvature.CONVEX),
        zone(Interval.NONNEGATIVE, Monotonicity.NONDECREASING, Curvature.CONCAVE),
        zone(Interval.ALL, Monotonicity.NONDECREASING, Curvature.NEITHER));
  }

  @Override
  Interval image(Interval x, int bits) {
    return Images.erf(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.constant(2)
        .times(Expr.power(Expr.apply(Atoms.PI), Rational.of(-1, 2)))
        .times(Expr.apply(Atoms.EXP, x.power(2).negate()));
  }

  @Override
  double value(double x) {
    return Gauss.erf(x);
  }
}
