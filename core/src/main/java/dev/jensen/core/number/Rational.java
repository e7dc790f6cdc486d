package dev.jensen.core.number;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number in lowest terms with a positive denominator.
 *
 * <p>Immutable. Every operation is exact; only {@link #roundDown} and {@link #roundUp} lose digits,
 * and only in the direction that they name.
 */
public final class Rational implements Comparable<Rational> {
  /** Denominators of most weights and ends, shared since there are millions of them. */
  private static final BigInteger[] POWERS_OF_TWO = new BigInteger[256];

  static {
    Arrays.setAll(POWERS_OF_TWO, BigInteger.ONE::shiftLeft);
  }

  public static final Rational ZERO = new Rational(BigInteger.ZERO, BigInteger.ONE);
  public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);
  public static final Rational TWO = of(2);
  public static final Rational HALF = of(1, 2);
  public static final Rational MINUS_ONE = of(-1);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Rational(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  public static Rational of(long value) {
    return new Rational(BigInteger.valueOf(value), BigInteger.ONE);
  }

  public static Rational of(BigInteger value) {
    return new Rational(value, BigInteger.ONE);
  }

  public static Rational of(long numerator, long denominator) {
    return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /**
   * The quotient in lowest terms.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    if (denominator.equals(BigInteger.ONE)) {
      return new Rational(numerator, denominator);
    }
    if (isPowerOfTwo(denominator)) {
      return overPowerOfTwo(numerator, denominator.getLowestSetBit());
    }
    if (numerator.bitLength() < Long.SIZE - 1 && denominator.bitLength() < Long.SIZE - 1) {
      return reduced(numerator.longValue(), denominator.longValue());
    }
    BigInteger gcd = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      gcd = gcd.negate();
    }
    return gcd.equals(BigInteger.ONE)
        ? new Rational(numerator, denominator)
        : new Rational(numerator.divide(gcd), denominator.divide(gcd));
  }

  /** The quotient of numbers whose negatives fit a {@code long} too. */
  private static Rational reduced(long numerator, long denominator) {
    long gcd = denominator;
    for (long rest = numerator; rest != 0; ) {
      long next = gcd % rest;
      gcd = rest;
      rest = next;
    }
    long divisor = Long.signum(gcd) == Long.signum(denominator) ? gcd : -gcd;
    return new Rational(
        BigInteger.valueOf(numerator / divisor), BigInteger.valueOf(denominator / divisor));
  }

  /** Ends of enclosures are such numbers, and may be long: shifts reduce them without a gcd. */
  private static Rational overPowerOfTwo(BigInteger numerator, int exponent) {
    int shared =
        numerator.signum() == 0 ? exponent : Math.min(numerator.getLowestSetBit(), exponent);
    return new Rational(numerator.shiftRight(shared), powerOfTwo(exponent - shared));
  }

  private static BigInteger powerOfTwo(int exponent) {
    return exponent < POWERS_OF_TWO.length
        ? POWERS_OF_TWO[exponent]
        : BigInteger.ONE.shiftLeft(exponent);
  }

  private static boolean isPowerOfTwo(BigInteger n) {
    return n.signum() > 0 && n.getLowestSetBit() == n.bitLength() - 1;
  }

  /** The value {@code mantissa * 2^exponent}. */
  public static Rational dyadic(BigInteger mantissa, int exponent) {
    if (exponent >= 0) {
      return of(mantissa.shiftLeft(exponent));
    }
    return overPowerOfTwo(mantissa, -exponent);
  }

  /**
   * The dyadic value of a finite double, exactly.
   *
   * @throws NumberFormatException if it is not finite
   */
  public static Rational of(double value) {
    if (!Double.isFinite(value)) {
      throw new NumberFormatException("not finite: " + value);
    }
    long bits = Double.doubleToRawLongBits(value);
    int biased = (int) (bits >> 52) & 0x7ff;
    long fraction = bits & (1L << 52) - 1;
    long mantissa = biased == 0 ? fraction : fraction | 1L << 52;
    int zeros = mantissa == 0 ? 0 : Long.numberOfTrailingZeros(mantissa);
    long odd = mantissa >> zeros;
    return dyadic(BigInteger.valueOf(bits < 0 ? -odd : odd), Math.max(biased, 1) - 1075 + zeros);
  }

  /**
   * Reads {@code -12}, {@code 3.25}, {@code 1e-9} or {@code 22/7}, exactly.
   *
   * @throws NumberFormatException if the text is none of these, or spells more than 10,000 digits
   */
  public static Rational parse(String text) {
    int slash = text.indexOf('/');
    if (slash >= 0) {
      Rational divisor = parse(text.substring(slash + 1));
      if (divisor.sign() == 0) {
        throw new NumberFormatException("the denominator is zero");
      }
      return parse(text.substring(0, slash)).divide(divisor);
    }
    return Decimal.read(text);
  }

  public BigInteger numerator() {
    return numerator;
  }

  public BigInteger denominator() {
    return denominator;
  }

  public int sign() {
    return numerator.signum();
  }

  public boolean isZero() {
    return numerator.signum() == 0;
  }

  public boolean isOne() {
    return equals(ONE);
  }

  public boolean isInteger() {
    return denominator.equals(BigInteger.ONE);
  }

  /** Whether the value is an integer that fits an {@code int}. */
  public boolean isInt() {
    return isInteger() && numerator.bitLength() < 32;
  }

  /**
   * The value as an {@code int}.
   *
   * @throws ArithmeticException if it is not one
   */
  public int toInt() {
    if (!isInteger()) {
      throw new ArithmeticException(this + " is no integer");
    }
    return numerator.intValueExact();
  }

  public Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  public Rational abs() {
    return sign() < 0 ? negate() : this;
  }

  public Rational add(Rational that) {
    if (isZero()) {
      return that;
    }
    if (that.isZero()) {
      return this;
    }
    if (denominator.equals(that.denominator)) {
      return of(numerator.add(that.numerator), denominator);
    }
    if (isPowerOfTwo(denominator) && isPowerOfTwo(that.denominator)) {
      int mine = denominator.getLowestSetBit();
      int its = that.denominator.getLowestSetBit();
      int exponent = Math.max(mine, its);
      return overPowerOfTwo(
          numerator.shiftLeft(exponent - mine).add(that.numerator.shiftLeft(exponent - its)),
          exponent);
    }
    return of(
        numerator.multiply(that.denominator).add(that.numerator.multiply(denominator)),
        denominator.multiply(that.denominator));
  }

  public Rational subtract(Rational that) {
    return add(that.negate());
  }

  public Rational multiply(Rational that) {
    if (isPowerOfTwo(denominator) && isPowerOfTwo(that.denominator)) {
      int exponent = denominator.getLowestSetBit() + that.denominator.getLowestSetBit();
      return overPowerOfTwo(numerator.multiply(that.numerator), exponent);
    }
    return of(numerator.multiply(that.numerator), denominator.multiply(that.denominator));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if {@code that} is zero
   */
  public Rational divide(Rational that) {
    return of(numerator.multiply(that.denominator), denominator.multiply(that.numerator));
  }

  /**
   * The reciprocal.
   *
   * @throws ArithmeticException if this is zero
   */
  public Rational inverse() {
    return of(denominator, numerator);
  }

  /**
   * The integer power; {@code 0^0} is 1.
   *
   * @throws ArithmeticException if this is zero and the exponent negative
   */
  public Rational pow(int exponent) {
    if (exponent < 0) {
      return inverse().pow(-exponent);
    }
    return new Rational(numerator.pow(exponent), denominator.pow(exponent));
  }

  public Rational min(Rational that) {
    return compareTo(that) <= 0 ? this : that;
  }

  public Rational max(Rational that) {
    return compareTo(that) >= 0 ? this : that;
  }

  /** The number halfway between. */
  public Rational mid(Rational that) {
    return add(that).multiply(HALF);
  }

  /**
   * The rational of the least denominator strictly between two others, the first of which is the
   * smaller (Graham, Knuth and Patashnik, Concrete Mathematics, section 4.5).
   */
  public static Rational simplestBetween(Rational lo, Rational hi) {
    if (lo.compareTo(hi) >= 0) {
      throw new IllegalArgumentException("nothing lies between " + lo + " and " + hi);
    }
    // The convergents of the continued fraction that both share, then one more partial quotient.
    BigInteger p0 = BigInteger.ZERO;
    BigInteger q0 = BigInteger.ONE;
    BigInteger p1 = BigInteger.ONE;
    BigInteger q1 = BigInteger.ZERO;
    Rational a = lo;
    // Null stands for infinity.
    @Nullable Rational b = hi;
    while (true) {
      BigInteger whole = a.floor();
      BigInteger next = whole.add(BigInteger.ONE);
      if (b == null || of(next).compareTo(b) < 0) {
        return of(next.multiply(p1).add(p0), next.multiply(q1).add(q0));
      }
      BigInteger p2 = whole.multiply(p1).add(p0);
      BigInteger q2 = whole.multiply(q1).add(q0);
      Rational rest = a.subtract(of(whole));
      a = b.subtract(of(whole)).inverse();
      b = rest.isZero() ? null : rest.inverse();
      p0 = p1;
      q0 = q1;
      p1 = p2;
      q1 = q2;
    }
  }

  public BigInteger floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  public BigInteger ceil() {
    return negate().floor().negate();
  }

  /** The exact k-th root if it is rational, else null; the number must not be negative. */
  public @Nullable Rational exactRoot(int k) {
    BigInteger top = exactRoot(numerator, k);
    BigInteger bottom = top == null ? null : exactRoot(denominator, k);
    return top == null || bottom == null ? null : new Rational(top, bottom);
  }

  private static @Nullable BigInteger exactRoot(BigInteger n, int k) {
    BigInteger root = floorRoot(n, k);
    return root.pow(k).equals(n) ? root : null;
  }

  /** The largest integer whose k-th power is at most n, for n &gt;= 0. */
  public static BigInteger floorRoot(BigInteger n, int k) {
    if (k == 1 || n.signum() == 0) {
      return n;
    }
    if (k == 2) {
      return n.sqrt();
    }
    if (k >= n.bitLength()) {
      return BigInteger.ONE;
    }
    // Newton from above decreases until it reaches the floor.
    BigInteger x = BigInteger.ONE.shiftLeft(n.bitLength() / k + 1);
    BigInteger less = BigInteger.valueOf(k - 1L);
    while (true) {
      BigInteger next = less.multiply(x).add(n.divide(x.pow(k - 1))).divide(BigInteger.valueOf(k));
      if (next.compareTo(x) >= 0) {
        return x;
      }
      x = next;
    }
  }

  /** The larger bit length of numerator and denominator: what the number costs. */
  public int bits() {
    return Math.max(numerator.bitLength(), denominator.bitLength());
  }

  /** The largest dyadic number of that many significant bits (at least 2) not above this one. */
  public Rational roundDown(int bits) {
    if (isZero()) {
      return this;
    }
    int shift = bits - (numerator.bitLength() - denominator.bitLength());
    BigInteger top = shift >= 0 ? numerator.shiftLeft(shift) : numerator;
    BigInteger bottom = shift >= 0 ? denominator : denominator.shiftLeft(-shift);
    BigInteger[] parts = top.divideAndRemainder(bottom);
    BigInteger mantissa = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return dyadic(mantissa, -shift);
  }

  /** The smallest dyadic number of that many significant bits not below this one. */
  public Rational roundUp(int bits) {
    return negate().roundDown(bits).negate();
  }

  /** A double nearby; infinite where the value is too large. For search and display only. */
  public double toDouble() {
    int excess = Math.max(numerator.bitLength(), denominator.bitLength());
    if (excess < 900) {
      return numerator.doubleValue() / denominator.doubleValue();
    }
    int scale = numerator.bitLength() - denominator.bitLength();
    if (scale > 1100) {
      return sign() * Double.POSITIVE_INFINITY;
    }
    if (scale < -1200) {
      return 0.0 * sign();
    }
    int shift = 80 - scale;
    BigInteger quotient =
        shift < 0
            ? numerator.divide(denominator.shiftLeft(-shift))
            : numerator.shiftLeft(shift).divide(denominator);
    return Math.scalb(quotient.doubleValue(), -shift);
  }

  /**
   * The decimal of that many significant digits, rounded down, up or to the nearest; for display.
   */
  public String toDecimal(int digits, RoundingMode mode) {
    return Decimal.write(this, digits, mode);
  }

  @Override
  public int compareTo(Rational that) {
    int signs = Integer.compare(sign(), that.sign());
    if (signs != 0 || isZero()) {
      return signs;
    }
    return denominator.equals(that.denominator)
        ? numerator.compareTo(that.numerator)
        : numerator.multiply(that.denominator).compareTo(that.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rational that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /** {@code 3}, {@code -22/7}: what {@link #parse} reads back. */
  @Override
  public String toString() {
    return isInteger() ? numerator.toString() : numerator + "/" + denominator;
  }
}
