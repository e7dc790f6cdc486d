package dev.jensen.core.number;

import java.math.BigInteger;

/** Exact arithmetic of numbers that fit a {@code long}, their negatives too. */
final class Words {
  private Words() {}

  /** Whether the number and its negative fit a {@code long}. */
  static boolean fit(BigInteger value) {
    return value.bitLength() < Long.SIZE && fit(value.longValue());
  }

  static boolean fit(long value) {
    return value != Long.MIN_VALUE;
  }

  static boolean productFits(long a, long b) {
    long product = a * b;
    return Math.multiplyHigh(a, b) == product >> Long.SIZE - 1 && fit(product);
  }

  static boolean sumFits(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) >= 0 && fit(sum);
  }

  static boolean shiftFits(long value, int left) {
    return left < Long.SIZE - 1 && value << left >> left == value && fit(value << left);
  }

  /** The sign of {@code a b - c d}, which need not fit. */
  static int compareProducts(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }

  static boolean isPowerOfTwo(long value) {
    return value > 0 && (value & value - 1) == 0;
  }

  /**
   * The greatest common divisor of two positive numbers, by halving and subtracting (Stein; Knuth,
   * The Art of Computer Programming, volume 2, section 4.5.2, algorithm B).
   */
  static long gcd(long a, long b) {
    int twos = Long.numberOfTrailingZeros(a | b);
    long x = a >> Long.numberOfTrailingZeros(a);
    long y = b >> Long.numberOfTrailingZeros(b);
    while (x != y) {
      long difference = x - y;
      y = Math.min(x, y);
      x = Math.abs(difference) >> Long.numberOfTrailingZeros(difference);
    }
    return x << twos;
  }

  /** The length of the number as {@link BigInteger#bitLength} has it. */
  static int bitLength(long value) {
    return Long.SIZE - Long.numberOfLeadingZeros(value ^ value >> Long.SIZE - 1);
  }

  /** The hash of the {@link BigInteger} of that value. */
  static int hash(long value) {
    long size = Math.abs(value);
    return (31 * (int) (size >>> 32) + (int) size) * Long.signum(value);
  }
}
