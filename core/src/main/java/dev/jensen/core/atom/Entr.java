package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Exponential;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;

/** The entropy -x log(x) on x >= 0, with the value 0 at 0. */
final class Entr extends Unary {
  private static final Rational BEFORE_PEAK = Rational.of(36, 100);
  private static final Rational AFTER_PEAK = Rational.of(37, 100);

  Entr() {
    super(
        "entr",
        Interval.NONNEGATIVE,
        "Boyd & Vandenberghe, Convex Optimization, section 3.1.5",
        zone(Interval.NONNEGATIVE, Monotonicity.NEITHER, Curvature.CONCAVE),
        zone(
            Interval.closed(Rational.ZERO, BEFORE_PEAK),
            Monotonicity.NONDECREASING,
            Curvature.CONCAVE),
        zone(Interval.atLeast(AFTER_PEAK), Monotonicity.NONINCREASING, Curvature.CONCAVE));
  }

  @Override
  Interval image(Interval x, int bits) {
    return values(x, bits);
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

  /** The values on an interval: it rises to its greatest value at 1/e and falls from there. */
  static Interval values(Interval x, int bits) {
    Rational hi = x.hi();
    if (hi != null && hi.compareTo(BEFORE_PEAK) <= 0) {
      return Images.monotone(x, Entr::at, null, null, bits);
    }
    if (Interval.atLeast(AFTER_PEAK).contains(x)) {
      return Images.antitone(x, Entr::at, null, null, bits);
    }
    Rational lo = x.lo();
    Interval peak = Exponential.exp(Rational.MINUS_ONE, bits);
    Interval start = lo == null ? Interval.ZERO : at(lo, bits);
    Interval end = hi == null ? Interval.below(Rational.ZERO) : at(hi, bits);
    return start.hull(end).hull(peak).closure();
  }

  private static Interval at(Rational x, int bits) {
    return x.isZero() ? Interval.ZERO : Exponential.log(x, bits).scale(x.negate());
  }
}
