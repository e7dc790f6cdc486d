package dev.jensen.analysis.domain;

import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Narrow intervals in decimals, rounded outward. */
final class Enclosures {
  private static final int DIGITS = 15;

  private Enclosures() {}

  /** The interval with ends of fifteen digits. */
  static String shown(Interval value) {
    return "["
        + digits(value.lo(), RoundingMode.FLOOR, "-inf")
        + ", "
        + digits(value.hi(), RoundingMode.CEILING, "inf")
        + "]";
  }

  private static String digits(@Nullable Rational end, RoundingMode mode, String infinite) {
    return end == null ? infinite : end.toDecimal(DIGITS, mode);
  }
}
