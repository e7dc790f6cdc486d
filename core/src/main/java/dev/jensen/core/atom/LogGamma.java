package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.GammaFunction;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/** The logarithm of the gamma function, on x > 0. */
final class LogGamma extends Unary {
  LogGamma() {
    super(
        "loggamma",
        Interval.POSITIVE,
        "DLMF, section 5.5(iv): the theorem of Bohr and Mollerup",
        zone(Interval.POSITIVE, Monotonicity.NEITHER, Curvature.CONVEX),
        zone(Interval.atLeast(Rational.of(147, 100)), Monotonicity.NONDECREASING, Curvature.CONVEX),
        zone(
            Interval.of(Rational.ZERO, true, Rational.of(146, 100), false),
            Monotonicity.NONINCREASING,
            Curvature.CONVEX));
  }

  @Override
  @Nullable Interval image(Interval x, int bits) {
    return Images.logGamma(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.apply(Atoms.DIGAMMA, x);
  }

  @Override
  double value(double x) {
    return Double.isFinite(x) && x > 0
        ? GammaFunction.logGamma(Rational.of(x), 60).toDouble()
        : Double.NaN;
  }
}
