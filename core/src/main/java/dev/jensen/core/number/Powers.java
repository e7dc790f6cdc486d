package dev.jensen.core.number;

import org.jspecify.annotations.Nullable;

/**
 * Powers with any rational exponent, exact or by roots where the numbers stay small, and by {@code
 * e^(c log x)} elsewhere, so that no exponent makes numbers of unbounded size.
 */
public final class Powers {
  private static final int CHEAP = 1 << 13;
  private static final Rational MOST = Rational.of(CHEAP);

  private Powers() {}

  /**
   * The image under the power, 1 for the exponent 0; null if it is not defined on the whole
   * interval: at negative numbers unless the exponent is an integer, and at zero if it is negative.
   */
  public static @Nullable Interval pow(Interval x, Rational exponent, int bits) {
    if (exponent.sign() < 0 && x.containsZero() || !exponent.isInteger() && !x.isNonnegative()) {
      return null;
    }
    if (exponent.isZero()) {
      return Interval.ONE;
    }
    if (isCheap(x, exponent, bits)) {
      return x.pow(exponent, bits);
    }
    if (!exponent.isInteger()) {
      return ofNonnegative(x, exponent, bits);
    }
    if (!exponent.numerator().testBit(0)) {
      return ofNonnegative(x.abs(), exponent, bits);
    }
    Interval right = x.meet(Interval.NONNEGATIVE);
    Interval left = x.negate().meet(Interval.NONNEGATIVE);
    Interval rising = right == null ? null : ofNonnegative(right, exponent, bits);
    Interval mirrored = left == null ? null : ofNonnegative(left, exponent, bits).negate();
    if (rising == null || mirrored == null) {
      return rising == null ? mirrored : rising;
    }
    return rising.hull(mirrored);
  }

  /** The power takes that many bits, and its root is an integer root of as many for each unit. */
  private static boolean isCheap(Interval x, Rational exponent, int bits) {
    Rational lo = x.lo();
    Rational hi = x.hi();
    int size = Math.max(lo == null ? 1 : lo.bits(), hi == null ? 1 : hi.bits());
    Rational most = Rational.of(exponent.denominator().max(exponent.numerator().abs()));
    Rational root = exponent.isInteger() ? Rational.ONE : Rational.of(exponent.denominator());
    return most.multiply(Rational.of(size)).compareTo(MOST) <= 0
        && root.multiply(Rational.of(bits)).compareTo(MOST) <= 0;
  }

  private static Interval ofNonnegative(Interval x, Rational exponent, int bits) {
    PointFunction f = (value, more) -> at(value, exponent, more);
    return exponent.sign() > 0
        ? Images.monotone(x, f, Rational.ZERO, null, bits)
        : Images.antitone(Images.beyond(x, Rational.ZERO), f, Rational.ZERO, null, bits);
  }

  /** The logarithm has so many bits more as its size and the size of a normal power take. */
  private static Interval at(Rational x, Rational exponent, int bits) {
    return x.isZero() || x.isOne()
        ? Interval.point(x)
        : Images.exp(Exponential.log(x, bits + Integer.SIZE).scale(exponent), bits);
  }
}
