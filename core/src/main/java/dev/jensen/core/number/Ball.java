package dev.jensen.core.number;

import java.math.BigInteger;
import java.util.function.IntFunction;

/**
 * All numbers within {@code rad * 2^exp} of {@code mid * 2^exp}.
 *
 * <p>Every operation encloses: its result holds the values on all members of its arguments. The
 * precision {@code p} bounds the bits of the middle, and what is cut off goes into the radius.
 */
record Ball(BigInteger mid, BigInteger rad, int exp) {
  static final Ball ZERO = new Ball(BigInteger.ZERO, BigInteger.ZERO, 0);
  static final Ball ONE = of(1);

  /** Stands for no information; it is never accurate, whatever is asked. */
  static final Ball UNKNOWN = new Ball(BigInteger.ZERO, BigInteger.ONE, Integer.MAX_VALUE);

  private static final int MOST_BITS = 1 << 14;

  static Ball of(long value) {
    return new Ball(BigInteger.valueOf(value), BigInteger.ZERO, 0);
  }

  /** A ball around a rational, of relative radius at most {@code 2^(1-p)}. */
  static Ball of(Rational x, int p) {
    int length = x.numerator().bitLength();
    if (x.isInteger() && length <= p) {
      return new Ball(x.numerator(), BigInteger.ZERO, 0);
    }
    int shift = p - length + x.denominator().bitLength();
    BigInteger top = shift >= 0 ? x.numerator().shiftLeft(shift) : x.numerator();
    BigInteger bottom = shift >= 0 ? x.denominator() : x.denominator().shiftLeft(-shift);
    BigInteger[] parts = top.divideAndRemainder(bottom);
    return new Ball(parts[0], parts[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE, -shift);
  }

  /**
   * Calls a function with more and more bits until its value is known to that many significant
   * bits, or working precision runs out.
   *
   * @param range an interval known to hold the value
   */
  static Interval enclose(int bits, Interval range, IntFunction<Ball> function) {
    int most = Math.max(MOST_BITS, 16 * bits);
    int p = bits + 16;
    Ball value = function.apply(p);
    while (!value.isAccurate(bits) && p < most) {
      p *= 2;
      value = function.apply(p);
    }
    if (value.exp == UNKNOWN.exp) {
      return range;
    }
    Interval met = value.trim(bits + 16).interior().meet(range);
    return met == null ? range : met;
  }

  private boolean isAccurate(int bits) {
    return exp != UNKNOWN.exp && rad.bitLength() + bits < mid.bitLength();
  }

  /** An open interval that holds the ball. */
  private Interval interior() {
    BigInteger reach = rad.add(BigInteger.ONE);
    return Interval.open(
        Rational.dyadic(mid.subtract(reach), exp), Rational.dyadic(mid.add(reach), exp));
  }

  /** The number e for which the middle is at least {@code 2^(e-1)} and less than {@code 2^e}. */
  int top() {
    return mid.abs().bitLength() + exp;
  }

  boolean mayBeZero() {
    return mid.abs().compareTo(rad) <= 0;
  }

  /** The ball with at most p bits, and a radius of few. */
  Ball trim(int p) {
    return drop(Math.max(mid.bitLength() - p, rad.bitLength() - Integer.SIZE));
  }

  /** Cuts off low bits: the floor moves the middle by less than 1, and the radius likewise. */
  private Ball drop(int bits) {
    return bits <= 0
        ? this
        : new Ball(mid.shiftRight(bits), rad.shiftRight(bits).add(BigInteger.TWO), exp + bits);
  }

  /** The ball in units of {@code 2^-q}. */
  Ball at(int q) {
    int shift = exp + q;
    return shift >= 0 ? new Ball(mid.shiftLeft(shift), rad.shiftLeft(shift), -q) : drop(-shift);
  }

  Ball negate() {
    return new Ball(mid.negate(), rad, exp);
  }

  /** Times a power of two. */
  Ball scale(int power) {
    return new Ball(mid, rad, exp + power);
  }

  Ball widen(long units) {
    return new Ball(mid, rad.add(BigInteger.valueOf(units)), exp);
  }

  /** A ball around zero that reaches as far as this one. */
  Ball around() {
    return new Ball(BigInteger.ZERO, mid.abs().add(rad), exp);
  }

  Ball add(Ball that, int p) {
    if (mid.signum() == 0 && rad.signum() == 0) {
      return that.trim(p);
    }
    if (that.mid.signum() == 0 && that.rad.signum() == 0) {
      return trim(p);
    }
    if (exp < that.exp) {
      return that.add(this, p);
    }
    // Bits of the finer one that cannot matter are cut before the shift, which might be huge.
    Ball fine = that.drop(exp - that.exp - 2 * p - 2 * Integer.SIZE);
    int gap = exp - fine.exp;
    return new Ball(mid.shiftLeft(gap).add(fine.mid), rad.shiftLeft(gap).add(fine.rad), fine.exp)
        .trim(p);
  }

  Ball subtract(Ball that, int p) {
    return add(that.negate(), p);
  }

  Ball multiply(Ball that, int p) {
    BigInteger error =
        rad.signum() == 0 && that.rad.signum() == 0
            ? BigInteger.ZERO
            : mid.abs()
                .multiply(that.rad)
                .add(that.mid.abs().multiply(rad))
                .add(rad.multiply(that.rad));
    return new Ball(mid.multiply(that.mid), error, exp + that.exp).trim(p);
  }

  /**
   * The quotient: {@code |a/b - m/n| <= (r + |m/n| s) / (|n| - s)} for a within r of m and b within
   * s of n. {@link #UNKNOWN} if the divisor may be zero.
   */
  Ball divide(Ball that, int p) {
    if (that.mayBeZero()) {
      return UNKNOWN;
    }
    int shift = Math.max(0, p + 1 + that.mid.bitLength() - mid.bitLength());
    BigInteger quotient = mid.shiftLeft(shift).divide(that.mid);
    BigInteger error =
        rad.shiftLeft(shift)
            .add(quotient.abs().add(BigInteger.ONE).multiply(that.rad))
            .divide(that.mid.abs().subtract(that.rad))
            .add(BigInteger.TWO);
    return new Ball(quotient, error, exp - that.exp - shift).trim(p);
  }

  /**
   * The square root of a ball of positive numbers: {@code |sqrt a - sqrt m| <= |a - m| / sqrt m}.
   */
  Ball sqrt(int p) {
    int shift = Math.max(0, 2 * p + 2 - mid.bitLength());
    if (((exp - shift) & 1) != 0) {
      shift++;
    }
    BigInteger root = mid.shiftLeft(shift).sqrt();
    BigInteger error = rad.shiftLeft(shift).divide(root).add(BigInteger.TWO);
    return new Ball(root, error, (exp - shift) / 2).trim(p);
  }
}
