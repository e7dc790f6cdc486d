package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Exponential;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;

/** The entropy -x log(x) on x >= 0, with the value 0 at 0. */
final class Entr extends Unary {
  Entr() {
    super(
        "entr",
        Interval.NONNEGATIVE,
        "Boyd & Vandenberghe, Convex Optimization, section 3.1.5",
        zone(Interval.NONNEGATIVE, Monotonicity.NEITHER, Curvature.CONCAVE));
  }

  @Override
  Interval image(Interval x, int bits) {
    return whole(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.apply(Atoms.LOG, x).negate().minus(Expr.ONE);
  }

  @Override
  double value(double x) {
    return x == 0 ? 0 : -x * Math.log(x);
  }

  @Override
  Expr formula(Expr x) {
    return x.negate().times(Expr.apply(Atoms.LOG, x));
  }

  /** Rises to its greatest value at 1/e and falls from there; 3/8 exceeds it. */
  private static Interval whole(Interval x, int bits) {
    Rational lo = java.util.Objects.requireNonNull(x.lo());
    Rational hi = x.hi();
    if (hi != null && hi.compareTo(LEFT) <= 0) {
      return Images.monotone(x, Entr::at, null, null, bits);
    }
    if (lo.compareTo(RIGHT) >= 0) {
      return Images.antitone(x, Entr::at, null, null, bits);
    }
    Interval low = at(lo, bits);
    Interval peak = Exponential.exp(Rational.MINUS_ONE, bits);
    Interval high =
        hi == null ? Interval.atMost(java.util.Objects.requireNonNull(peak.hi())) : at(hi, bits);
    return low.hull(high).hull(peak).closure();
  }

  private static final Rational LEFT = Rational.of(36, 100);
  private static final Rational RIGHT = Rational.of(37, 100);

  private static Interval at(Rational x, int bits) {
    return x.isZero() ? Interval.ZERO : Exponential.log(x, bits).scale(x.negate()).round(bits);
  }
}
