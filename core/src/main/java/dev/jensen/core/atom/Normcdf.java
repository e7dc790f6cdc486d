package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;

/** The distribution function of the standard normal law. */
final class Normcdf extends Unary {
  Normcdf() {
    super(
        "normcdf",
        Interval.ALL,
        "DLMF, section 7.20(iii)",
        zone(Interval.atMost(Rational.ZERO), Monotonicity.NONDECREASING, Curvature.CONVEX),
        zone(Interval.NONNEGATIVE, Monotonicity.NONDECREASING, Curvature.CONCAVE),
        zone(Interval.ALL, Monotonicity.NONDECREASING, Curvature.NEITHER));
  }

  @Override
  Interval image(Interval x, int bits) {
    return Images.monotone(x, Normcdf::at, Rational.ZERO, Rational.ONE, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.power(Expr.constant(2).times(Expr.apply(Atoms.PI)), Rational.of(-1, 2))
        .times(Expr.apply(Atoms.EXP, Expr.constant(Rational.of(-1, 2)).times(x.power(2))));
  }

  @Override
  double value(double x) {
    return Gauss.erfc(-x / Math.sqrt(2)) / 2;
  }

  @Override
  Expr formula(Expr x) {
    return Expr.constant(Rational.HALF)
        .times(
            Expr.ONE.plus(
                Expr.apply(Atoms.ERF, x.times(Expr.power(Expr.constant(2), Rational.of(-1, 2))))));
  }

  /** Half of erfc(-x/sqrt 2), which keeps its relative accuracy far to the left. */
  static Interval at(Rational x, int bits) {
    Interval root = Interval.point(2).pow(Rational.HALF, bits + 16);
    Interval argument = root == null ? Interval.ALL : root.scale(x.multiply(Rational.of(-1, 2)));
    return Images.erfc(argument, bits + 8).scale(Rational.HALF);
  }
}
