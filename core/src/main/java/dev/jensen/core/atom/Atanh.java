package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/** The inverse hyperbolic tangent, on -1 < x < 1. */
final class Atanh extends Unary {
  Atanh() {
    super(
        "atanh",
        Interval.open(Rational.MINUS_ONE, Rational.ONE),
        "DLMF, section 4.37",
        zone(
            Interval.of(Rational.ZERO, false, Rational.ONE, true),
            Monotonicity.NONDECREASING,
            Curvature.CONVEX),
        zone(
            Interval.of(Rational.MINUS_ONE, true, Rational.ZERO, false),
            Monotonicity.NONDECREASING,
            Curvature.CONCAVE),
        zone(
            Interval.open(Rational.MINUS_ONE, Rational.ONE),
            Monotonicity.NONDECREASING,
            Curvature.NEITHER));
  }

  @Override
  @Nullable Interval image(Interval x, int bits) {
    return Images.atanh(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.ONE.minus(x.power(2)).power(-1);
  }

  @Override
  double value(double x) {
    return (Math.log1p(x) - Math.log1p(-x)) / 2;
  }

  @Override
  Expr formula(Expr x) {
    return Expr.constant(Rational.HALF)
        .times(
            Expr.apply(Atoms.LOG, Expr.ONE.plus(x))
                .minus(Expr.apply(Atoms.LOG, Expr.ONE.minus(x))));
  }
}
