package dev.jensen.core.number;

import java.util.function.DoubleUnaryOperator;

/** Trigonometric functions of intervals of doubles, and their inverses. */
final class DoubleWaves {
  private static final int STEPS = 6;
  private static final DoubleInterval UNIT = new DoubleInterval(-1, 1);

  /** Less than twice pi, so that no more than two extrema lie between. */
  private static final double TURN = 6.28;

  /** Beyond, roundings of the quotient by pi would matter. */
  private static final double FARTHEST = 1e12;

  private DoubleWaves() {}

  static DoubleInterval sin(DoubleInterval x) {
    return wave(x, StrictMath::sin, 0.5);
  }

  static DoubleInterval cos(DoubleInterval x) {
    return wave(x, StrictMath::cos, 0);
  }

  static DoubleInterval tan(DoubleInterval x) {
    if (!x.isDefined()) {
      return x;
    }
    return !isLong(x) && turns(x.lo(), 0.5, -1) == turns(x.hi(), 0.5, 1)
        ? x.increasing(StrictMath::tan, STEPS)
        : DoubleInterval.ALL;
  }

  static DoubleInterval asin(DoubleInterval x) {
    return x.meet(UNIT).increasing(StrictMath::asin, STEPS);
  }

  static DoubleInterval acos(DoubleInterval x) {
    return x.meet(UNIT)
        .negate()
        .increasing(v -> StrictMath.acos(-v), STEPS)
        .meet(DoubleInterval.NONNEGATIVE);
  }

  /** A function with the extrema {@code (-1)^m} at {@code (phase + m) pi}, monotone in between. */
  private static DoubleInterval wave(DoubleInterval x, DoubleUnaryOperator f, double phase) {
    if (!x.isDefined()) {
      return x;
    }
    if (isLong(x)) {
      return UNIT;
    }
    double first = turns(x.lo(), phase, -1);
    double last = turns(x.hi(), phase, 1);
    DoubleInterval spanned = value(f, x.lo()).hull(value(f, x.hi()));
    for (double m = first + 1; m <= last; m++) {
      spanned = spanned.hull(m % 2 == 0 ? DoubleInterval.ONE : DoubleInterval.ONE.negate());
    }
    return spanned.meet(UNIT);
  }

  private static DoubleInterval value(DoubleUnaryOperator f, double x) {
    double value = f.applyAsDouble(x);
    return new DoubleInterval(
        DoubleInterval.down(value, STEPS), -DoubleInterval.down(-value, STEPS));
  }

  private static boolean isLong(DoubleInterval x) {
    return !(x.width() < TURN && x.lo() >= -FARTHEST && x.hi() <= FARTHEST);
  }

  /**
   * The number of the last extremum or pole {@code (phase + m) pi} at or before a point, moved down
   * or up by more than the roundings.
   */
  private static double turns(double x, double phase, int direction) {
    double turns = x / Math.PI;
    return Math.floor(turns - phase + direction * (Math.abs(turns) + 1) * 0x1p-50);
  }
}
