package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.GammaFunction;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/** The derivative of the digamma function, on x > 0. */
final class Trigamma extends Unary {
  Trigamma() {
    super(
        "trigamma",
        Interval.POSITIVE,
        "DLMF, section 5.15",
        zone(Interval.POSITIVE, Monotonicity.NONINCREASING, Curvature.CONVEX));
  }

  @Override
  @Nullable Interval image(Interval x, int bits) {
    return Images.trigamma(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.apply(Atoms.TETRAGAMMA, x);
  }

  @Override
  double value(double x) {
    return Double.isFinite(x) && x > 0
        ? GammaFunction.trigamma(Rational.of(x), 60).toDouble()
        : Double.NaN;
  }
}
