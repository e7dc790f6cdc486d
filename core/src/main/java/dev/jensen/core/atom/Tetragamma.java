package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.GammaFunction;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/** The second derivative of the digamma function, on x > 0. */
final class Tetragamma extends Unary {
  Tetragamma() {
    super(
        "tetragamma",
        Interval.POSITIVE,
        "DLMF, section 5.15",
        zone(Interval.POSITIVE, Monotonicity.NONDECREASING, Curvature.CONCAVE));
  }

  @Override
  @Nullable Interval image(Interval x, int bits) {
    return Images.tetragamma(x, bits);
  }

  @Override
  @Nullable Expr slope(Expr x) {
    return null;
  }

  @Override
  double value(double x) {
    return Double.isFinite(x) && x > 0
        ? GammaFunction.tetragamma(Rational.of(x), 60).toDouble()
        : Double.NaN;
  }
}
