package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.GammaFunction;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/** The logarithmic derivative of the gamma function, on x > 0. */
final class Digamma extends Unary {
  Digamma() {
    super(
        "digamma",
        Interval.POSITIVE,
        "DLMF, sections 5.2 and 5.15",
        zone(Interval.POSITIVE, Monotonicity.NONDECREASING, Curvature.CONCAVE));
  }

  @Override
  @Nullable Interval image(Interval x, int bits) {
    return Images.digamma(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.apply(Atoms.TRIGAMMA, x);
  }

  @Override
  double value(double x) {
    return Double.isFinite(x) && x > 0
        ? GammaFunction.digamma(Rational.of(x), 60).toDouble()
        : Double.NaN;
  }
}
