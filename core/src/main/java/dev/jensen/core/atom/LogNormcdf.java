package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;

/** The logarithm of the standard normal distribution function. */
final class LogNormcdf extends Unary {
  LogNormcdf() {
    super(
        "log_normcdf",
        Interval.ALL,
        "Boyd & Vandenberghe, Convex Optimization, example 3.39",
        zone(Interval.ALL, Monotonicity.NONDECREASING, Curvature.CONCAVE));
  }

  @Override
  Interval image(Interval x, int bits) {
    return Images.monotone(x, LogNormcdf::at, null, Rational.ZERO, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.power(Expr.constant(2).times(Expr.apply(Atoms.PI)), Rational.of(-1, 2))
        .times(Expr.apply(Atoms.EXP, Expr.constant(Rational.of(-1, 2)).times(x.power(2))))
        .over(Expr.apply(Atoms.NORMCDF, x));
  }

  @Override
  double value(double x) {
    return Double.isFinite(x) ? at(Rational.of(x), 60).toDouble() : Double.NaN;
  }

  @Override
  Expr formula(Expr x) {
    return Expr.apply(Atoms.LOG, Expr.apply(Atoms.NORMCDF, x));
  }

  private static Interval at(Rational x, int bits) {
    return java.util.Objects.requireNonNull(Images.log(Normcdf.at(x, bits + 8), bits));
  }
}
