package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.GammaFunction;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;

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
  Interval image(Interval x, int bits) {
    return whole(x, bits);
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

  private static Interval whole(Interval x, int bits) {
    // At 0 the function has a pole.
    boolean pole = x.lo() != null && x.lo().isZero();
    Interval right = pole ? Interval.point(Rational.ONE) : x;
    Interval range = Images.antitone(right, GammaFunction::trigamma, Rational.ZERO, null, bits);
    if (!pole) {
      return range;
    }
    Rational hi = x.hi();
    Interval end = hi == null ? Interval.POSITIVE : GammaFunction.trigamma(hi, bits);
    return end.hull(Interval.above(java.util.Objects.requireNonNull(end.lo())));
  }
}
