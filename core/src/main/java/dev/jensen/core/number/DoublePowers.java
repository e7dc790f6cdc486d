package dev.jensen.core.number;

/**
 * Powers, inverse hyperbolic functions and the error function of intervals of doubles.
 *
 * <p>What {@link StrictMath} lacks is put together from it by formulas without cancellation, whose
 * few roundings are covered by sixteen steps.
 */
final class DoublePowers {
  private static final int STEPS = 16;
  private static final double LN2 = 0.6931471805599453;
  private static final double TWO_OVER_SQRT_PI = 1.1283791670955126;

  /** From here on asinh and acosh differ from log(2x) by less than a rounding. */
  private static final double LARGE = 1e10;

  /** From here on {@code erfc x < 2^-54}. */
  private static final double FLAT = 6;

  /** Fewer than 200 terms of four roundings, and those of {@code e^(-36)}. */
  private static final double ERF_ERROR = 0x1p-43;

  private static final DoubleInterval UNIT = new DoubleInterval(-1, 1);

  private DoublePowers() {}

  static DoubleInterval pow(DoubleInterval x, int exponent) {
    if (exponent == 0 || !x.isDefined()) {
      return x.isDefined() ? DoubleInterval.ONE : x;
    }
    if (exponent == 1) {
      return x;
    }
    if (exponent == 2) {
      DoubleInterval size = x.abs();
      return size.multiply(size);
    }
    if (exponent % 2 == 0) {
      return ofNonnegative(x.abs(), exponent);
    }
    DoubleInterval right = ofNonnegative(x.meet(DoubleInterval.NONNEGATIVE), exponent);
    DoubleInterval left = ofNonnegative(x.negate().meet(DoubleInterval.NONNEGATIVE), exponent);
    return left.negate().hull(right);
  }

  static DoubleInterval pow(DoubleInterval x, double exponent) {
    DoubleInterval inside = x.meet(DoubleInterval.NONNEGATIVE);
    if (!inside.isDefined() || !Double.isFinite(exponent)) {
      return DoubleInterval.UNDEFINED;
    }
    return exponent == 0 ? DoubleInterval.ONE : ofNonnegative(inside, exponent);
  }

  private static DoubleInterval ofNonnegative(DoubleInterval x, double exponent) {
    if (!x.isDefined() || exponent < 0 && x.hi() == 0) {
      return DoubleInterval.UNDEFINED;
    }
    double atLo = StrictMath.pow(x.lo(), exponent);
    double atHi = StrictMath.pow(x.hi(), exponent);
    return new DoubleInterval(
            DoubleInterval.down(Math.min(atLo, atHi), STEPS),
            -DoubleInterval.down(-Math.max(atLo, atHi), STEPS))
        .meet(DoubleInterval.NONNEGATIVE);
  }

  static DoubleInterval asinh(DoubleInterval x) {
    return x.increasing(v -> Math.copySign(asinhOfSize(Math.abs(v)), v), STEPS);
  }

  private static double asinhOfSize(double v) {
    return v > LARGE
        ? StrictMath.log(v) + LN2
        : StrictMath.log1p(v + v * v / (1 + Math.sqrt(1 + v * v)));
  }

  static DoubleInterval acosh(DoubleInterval x) {
    return x.meet(new DoubleInterval(1, Double.POSITIVE_INFINITY))
        .increasing(
            v ->
                v > LARGE
                    ? StrictMath.log(v) + LN2
                    : StrictMath.log1p(v - 1 + Math.sqrt((v - 1) * (v + 1))),
            STEPS)
        .meet(DoubleInterval.NONNEGATIVE);
  }

  static DoubleInterval atanh(DoubleInterval x) {
    if (x.lo() >= 1 || x.hi() <= -1) {
      return DoubleInterval.UNDEFINED;
    }
    return x.meet(UNIT).increasing(v -> Math.copySign(atanhOfSize(Math.abs(v)), v), STEPS);
  }

  private static double atanhOfSize(double v) {
    return StrictMath.log1p(2 * v / (1 - v)) / 2;
  }

  static DoubleInterval erf(DoubleInterval x) {
    if (!x.isDefined()) {
      return x;
    }
    return new DoubleInterval(erfDown(x.lo()), -erfDown(-x.hi())).meet(UNIT);
  }

  private static double erfDown(double x) {
    double value = Math.copySign(erfOfSize(Math.abs(x)), x);
    return DoubleInterval.down(value - Math.abs(value) * ERF_ERROR, 2);
  }

  /** {@code 2/sqrt(pi) x e^(-x^2) sum w^k/(1 3 ... (2k+1))} with w = 2 x^2, all terms positive. */
  private static double erfOfSize(double x) {
    if (x >= FLAT) {
      return 1;
    }
    double w = 2 * x * x;
    double term = 1;
    double sum = 1;
    for (int k = 1; k <= w || term > sum * 0x1p-60; k++) {
      term *= w / (2 * k + 1);
      sum += term;
    }
    return TWO_OVER_SQRT_PI * x * StrictMath.exp(-x * x) * sum;
  }
}
