package dev.jensen.core.number;

import java.math.BigInteger;

/**
 * Power series and constants in fixed point, with bounds on all that is cut off.
 *
 * <p>The unit is {@code 2^-q}. Terms are floored and so off by the few units stated at each series;
 * once a computed term is zero, the rest is bounded by a geometric series.
 */
final class Series {
  private static final int KEPT = 448;
  private static final Ball LN2 = computeLn2(KEPT);
  private static final Ball PI = computePi(KEPT);

  private Series() {}

  /**
   * {@code sum w^k/(2k+1)}, which is {@code atanh(z)/z} for {@code w = z^2} and {@code atan(z)/z}
   * for {@code w = -z^2}, for {@code |w| <= 1/4}.
   *
   * <p>A power is off by less than 4/3, its quotient by less than 2, and the rest is below 2. The
   * derivative in w is below 1, so that the radius of w counts once.
   */
  static Ball inverseTangent(Ball argument, int q) {
    Ball w = argument.at(q);
    BigInteger power = BigInteger.ONE.shiftLeft(q);
    BigInteger sum = power;
    int k = 0;
    while (power.signum() != 0) {
      k++;
      power = power.multiply(w.mid()).shiftRight(q);
      sum = sum.add(power.divide(BigInteger.valueOf(2L * k + 1)));
    }
    return new Ball(sum, w.rad(), -q).widen(2L * k + 4);
  }

  /** {@code sum w^k/(2k+1)!}: {@code sinh(z)/z} or {@code sin(z)/z}, for {@code |w| <= 1}. */
  static Ball sine(Ball w, int q) {
    return factorials(w, q, 1);
  }

  /** {@code sum w^k/(2k)!}: {@code cosh z} or {@code cos z}, for {@code |w| <= 1}. */
  static Ball cosine(Ball w, int q) {
    return factorials(w, q, 0);
  }

  /**
   * A term is off by at most half of what the one before was plus 2, so by less than 4; the rest is
   * below 8; the derivative in w is below 1.
   */
  private static Ball factorials(Ball argument, int q, int odd) {
    Ball w = argument.at(q);
    BigInteger term = BigInteger.ONE.shiftLeft(q);
    BigInteger sum = term;
    long k = 0;
    while (term.signum() != 0) {
      k++;
      long step = (2 * k + odd) * (2 * k + odd - 1);
      term = term.multiply(w.mid()).shiftRight(q).divide(BigInteger.valueOf(step));
      sum = sum.add(term);
    }
    return new Ball(sum, w.rad(), -q).widen(4 * k + 8);
  }

  /** Within 3 units of {@code 2^-q} of log 2. */
  static Ball ln2(int q) {
    return (q <= KEPT ? LN2 : computeLn2(q)).at(q);
  }

  /** Within 3 units of {@code 2^-q} of pi. */
  static Ball pi(int q) {
    return (q <= KEPT ? PI : computePi(q)).at(q);
  }

  /** {@code 18 atanh(1/26) - 2 atanh(1/4801) + 8 atanh(1/8749)}. */
  private static Ball computeLn2(int q) {
    int g = guarded(q);
    return atReciprocal(26, 1, 18, g)
        .add(atReciprocal(4801, 1, -2, g), 2 * g)
        .add(atReciprocal(8749, 1, 8, g), 2 * g)
        .at(q);
  }

  /** {@code 16 atan(1/5) - 4 atan(1/239)}, by Machin. */
  private static Ball computePi(int q) {
    int g = guarded(q);
    return atReciprocal(5, -1, 16, g).add(atReciprocal(239, -1, -4, g), 2 * g).at(q);
  }

  /** Enough for an error of 28 units a term and at most q terms. */
  private static int guarded(int q) {
    return q + 8 + Integer.SIZE - Integer.numberOfLeadingZeros(q);
  }

  /**
   * A multiple of {@code atanh(1/n)} for sign 1 and of {@code atan(1/n)} for sign -1. Nested floors
   * are one floor, so that each term is off by less than 1, and so is the rest.
   */
  private static Ball atReciprocal(int n, int sign, int factor, int q) {
    BigInteger square = BigInteger.valueOf((long) n * n);
    BigInteger power = BigInteger.ONE.shiftLeft(q).divide(BigInteger.valueOf(n));
    BigInteger sum = BigInteger.ZERO;
    long k = 0;
    while (power.signum() != 0) {
      BigInteger term = power.divide(BigInteger.valueOf(2 * k + 1));
      sum = sign < 0 && k % 2 != 0 ? sum.subtract(term) : sum.add(term);
      power = power.divide(square);
      k++;
    }
    return new Ball(sum, BigInteger.valueOf(k + 1), -q).multiply(Ball.of(factor), 2 * q);
  }
}
