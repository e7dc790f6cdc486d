package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.GammaFunction;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;

/** The logarithm of the gamma function, on x > 0. */
final class LogGamma extends Unary {
  LogGamma() {
    super(
        "loggamma",
        Interval.POSITIVE,
        "DLMF, section 5.7; Bohr and Mollerup",
        zone(Interval.POSITIVE, Monotonicity.NEITHER, Curvature.CONVEX),
        zone(
            Interval.closed(Rational.ONE.add(Rational.HALF), Rational.TWO),
            Monotonicity.NONDECREASING,
            Curvature.CONVEX),
        zone(Interval.atLeast(Rational.TWO), Monotonicity.NONDECREASING, Curvature.CONVEX));
  }

  @Override
  Interval image(Interval x, int bits) {
    return whole(x, bits);
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

  /** Least between 1.46 and 1.47, where it exceeds -0.1215. */
  private static Interval whole(Interval x, int bits) {
    Interval left = x.meet(Interval.atMost(LEFT));
    Interval right = x.meet(Interval.atLeast(RIGHT));
    Interval middle = x.meet(Interval.closed(LEFT, RIGHT));
    Interval range =
        middle == null
            ? null
            : Interval.closed(Rational.of(-1215, 10_000), Rational.of(-1214, 10_000));
    if (left != null) {
      Interval open = left.lo() != null && left.lo().isZero() ? null : left;
      Interval falling =
          open == null
              ? Interval.atLeast(java.util.Objects.requireNonNull(at(edge(left), bits).lo()))
              : Images.antitone(open, GammaFunction::logGamma, null, null, bits);
      range = range == null ? falling : range.hull(falling);
    }
    if (right != null) {
      Interval rising = Images.monotone(right, GammaFunction::logGamma, null, null, bits);
      range = range == null ? rising : range.hull(rising);
    }
    return java.util.Objects.requireNonNull(range);
  }

  private static Rational edge(Interval left) {
    return java.util.Objects.requireNonNull(left.hi());
  }

  private static Interval at(Rational x, int bits) {
    return GammaFunction.logGamma(x, bits);
  }

  private static final Rational LEFT = Rational.of(146, 100);
  private static final Rational RIGHT = Rational.of(147, 100);
}
