package dev.jensen.tui.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** The places on an axis that carry a number: multiples of 1, 2 or 5 times a power of ten. */
final class Ticks {
  private Ticks() {}

  /** At most that many places between two ends. */
  static List<BigDecimal> between(double lo, double hi, int most) {
    List<BigDecimal> places = new ArrayList<>();
    double width = hi - lo;
    if (most < 1 || !(width > 0) || Double.isInfinite(width)) {
      return places;
    }
    int exponent = (int) Math.floor(Math.log10(width / most)) - 1;
    for (int k = exponent; k < exponent + 4; k++) {
      for (int digit : new int[] {1, 2, 5}) {
        BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(k);
        long first = (long) Math.ceil(lo / step.doubleValue() - 1e-9);
        long last = (long) Math.floor(hi / step.doubleValue() + 1e-9);
        if (last - first + 1 <= most) {
          for (long i = first; i <= last; i++) {
            places.add(step.multiply(BigDecimal.valueOf(i)));
          }
          return places;
        }
      }
    }
    return places;
  }

  /** A short spelling. */
  static String label(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    BigDecimal brief = value.round(new MathContext(4)).stripTrailingZeros();
    int magnitude = brief.precision() - brief.scale();
    return magnitude > 6 || magnitude < -3
        ? brief.unscaledValue() + (brief.scale() == 0 ? "" : "e" + -brief.scale())
        : brief.toPlainString();
  }
}
