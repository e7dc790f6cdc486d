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
        "Boyd & Vandenberghe, Convex Optimization, section 3.5.1",
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
    return Gauss.logNormcdf(x);
  }

  @Override
  Expr formula(Expr x) {
    return Expr.apply(Atoms.LOG, Expr.apply(Atoms.NORMCDF, x));
  }

  /** To the right log(1 - t) with the tail t, so that small values keep their digits. */
  private static Interval at(Rational x, int bits) {
    Interval log =
        x.sign() > 0
            ? Images.log1p(Normcdf.at(x.negate(), bits + 8).negate(), bits)
            : Images.log(Normcdf.at(x, bits + 8), bits);
    return log == null ? Interval.below(Rational.ZERO) : log;
  }
}
