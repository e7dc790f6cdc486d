package dev.jensen.core.number;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number in lowest terms with a positive denominator.
 *
 * <p>Immutable. Every operation is exact; only {@link #roundDown} and {@link #roundUp} lose digits,
 * and only in the direction that they name. Short numbers, of which models have millions, are held
 * in two {@code long}s; each number has one form.
 */
public final class Rational implements Comparable<Rational> {
  public static final Rational ZERO = new Rational(0, 1);
  public static final Rational ONE = new Rational(1, 1);
  public static final Rational TWO = of(2);
  public static final Rational HALF = of(1, 2);
  public static final Rational MINUS_ONE = of(-1);

  /** Numerator and denominator, if the number is short. */
  private final long top;

  private final long bottom;

  /** Null if the number is short. */
  private final @Nullable Wide wide;

  /** Numerator and denominator of which one does not fit a {@code long}. */
  private record Wide(BigInteger numerator, BigInteger denominator) {}

  private Rational(long top, long bottom) {
    this.top = top;
    this.bottom = bottom;
    this.wide = null;
  }

  private Rational(Wide wide) {
    this.top = 0;
    this.bottom = 0;
    this.wide = wide;
  }

  /** The quotient of numbers in lowest terms, the second of them positive. */
  private static Rational lowest(BigInteger numerator, BigInteger denominator) {
    return Words.fit(numerator) && Words.fit(denominator)
        ? new Rational(numerator.longValue(), denominator.longValue())
        : new Rational(new Wide(numerator, denominator));
  }

  public static Rational of(long value) {
    return Words.fit(value) ? new Rational(value, 1) : of(BigInteger.valueOf(value));
  }

  public static Rational of(BigInteger value) {
    return lowest(value, BigInteger.ONE);
  }

  public static Rational of(long numerator, long denominator) {
    return Words.fit(numerator) && Words.fit(denominator) && denominator != 0
        ? reduced(numerator, denominator)
        : of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
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
    if (Words.fit(numerator) && Words.fit(denominator)) {
      return reduced(numerator.longValue(), denominator.longValue());
    }
    if (isPowerOfTwo(denominator)) {
      return overPowerOfTwo(numerator, denominator.getLowestSetBit());
    }
    BigInteger gcd = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      gcd = gcd.negate();
    }
    return gcd.equals(BigInteger.ONE)
        ? lowest(numerator, denominator)
        : lowest(numerator.divide(gcd), denominator.divide(gcd));
  }

  /** The quotient of numbers that fit, the second of them not zero. */
  private static Rational reduced(long numerator, long denominator) {
    if (denominator == 1) {
      return new Rational(numerator, 1);
    }
    if (numerator == 0) {
      return ZERO;
    }
    if (Words.isPowerOfTwo(denominator)) {
      int shared = Long.numberOfTrailingZeros(numerator | denominator);
      return new Rational(numerator >> shared, denominator >> shared);
    }
    long gcd = Words.gcd(Math.abs(numerator), Math.abs(denominator));
    long divisor = denominator < 0 ? -gcd : gcd;
    return new Rational(numerator / divisor, denominator / divisor);
  }

  /** Ends of enclosures are such numbers, and may be long: shifts reduce them without a gcd. */
  private static Rational overPowerOfTwo(BigInteger numerator, int exponent) {
    int shared =
        numerator.signum() == 0 ? exponent : Math.min(numerator.getLowestSetBit(), exponent);
    return lowest(numerator.shiftRight(shared), BigInteger.ONE.shiftLeft(exponent - shared));
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
    int exponent = Math.max(biased, 1) - 1075 + zeros;
    long top = bits < 0 ? -odd : odd;
    return exponent <= 0 && exponent > 1 - Long.SIZE
        ? new Rational(top, 1L << -exponent)
        : dyadic(BigInteger.valueOf(top), exponent);
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
    return wide != null ? wide.numerator : BigInteger.valueOf(top);
  }

  public BigInteger denominator() {
    return wide != null ? wide.denominator : BigInteger.valueOf(bottom);
  }

  public int sign() {
    return wide != null ? wide.numerator.signum() : Long.signum(top);
  }

  public boolean isZero() {
    return sign() == 0;
  }

  public boolean isOne() {
    return equals(ONE);
  }

  public boolean isInteger() {
    return wide != null ? wide.denominator.equals(BigInteger.ONE) : bottom == 1;
  }

  /** Whether the value is an integer that fits an {@code int}. */
  public boolean isInt() {
    return wide == null && bottom == 1 && (int) top == top;
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
    return numerator().intValueExact();
  }

  public Rational negate() {
    return wide != null
        ? lowest(wide.numerator.negate(), wide.denominator)
        : new Rational(-top, bottom);
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
    Rational small = wide == null && that.wide == null ? shortSum(that) : null;
    if (small != null) {
      return small;
    }
    BigInteger below = denominator();
    BigInteger its = that.denominator();
    if (isPowerOfTwo(below) && isPowerOfTwo(its)) {
      int exponent = Math.max(below.getLowestSetBit(), its.getLowestSetBit());
      BigInteger left = numerator().shiftLeft(exponent - below.getLowestSetBit());
      BigInteger right = that.numerator().shiftLeft(exponent - its.getLowestSetBit());
      return overPowerOfTwo(left.add(right), exponent);
    }
    if (below.equals(its)) {
      return of(numerator().add(that.numerator()), below);
    }
    return of(numerator().multiply(its).add(that.numerator().multiply(below)), below.multiply(its));
  }

  /** The sum of short numbers; null if it is not seen to be short. */
  private @Nullable Rational shortSum(Rational that) {
    long left = top;
    long right = that.top;
    long common = bottom;
    if (bottom != that.bottom) {
      if (Words.isPowerOfTwo(bottom) && Words.isPowerOfTwo(that.bottom)) {
        common = Math.max(bottom, that.bottom);
        int mine = Long.numberOfTrailingZeros(common / bottom);
        int its = Long.numberOfTrailingZeros(common / that.bottom);
        if (!Words.shiftFits(left, mine) || !Words.shiftFits(right, its)) {
          return null;
        }
        left <<= mine;
        right <<= its;
      } else {
        if (!Words.productFits(left, that.bottom)
            || !Words.productFits(right, bottom)
            || !Words.productFits(bottom, that.bottom)) {
          return null;
        }
        left *= that.bottom;
        right *= bottom;
        common *= that.bottom;
      }
    }
    return Words.sumFits(left, right) ? reduced(left + right, common) : null;
  }

  public Rational subtract(Rational that) {
    return add(that.negate());
  }

  public Rational multiply(Rational that) {
    if (wide == null
        && that.wide == null
        && Words.productFits(top, that.top)
        && Words.productFits(bottom, that.bottom)) {
      return reduced(top * that.top, bottom * that.bottom);
    }
    BigInteger above = numerator().multiply(that.numerator());
    BigInteger below = denominator();
    BigInteger its = that.denominator();
    return isPowerOfTwo(below) && isPowerOfTwo(its)
        ? overPowerOfTwo(above, below.getLowestSetBit() + its.getLowestSetBit())
        : of(above, below.multiply(its));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if {@code that} is zero
   */
  public Rational divide(Rational that) {
    return multiply(that.inverse());
  }

  /**
   * The reciprocal.
   *
   * @throws ArithmeticException if this is zero
   */
  public Rational inverse() {
    return switch (sign()) {
      case 0 -> throw new ArithmeticException("division by zero");
      case 1 -> wide == null ? new Rational(bottom, top) : lowest(denominator(), numerator());
      default -> negate().inverse().negate();
    };
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
    return exponent == 1 ? this : lowest(numerator().pow(exponent), denominator().pow(exponent));
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
    if (wide == null) {
      return BigInteger.valueOf(Math.floorDiv(top, bottom));
    }
    BigInteger[] parts = wide.numerator.divideAndRemainder(wide.denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  public BigInteger ceil() {
    return negate().floor().negate();
  }

  /** The exact k-th root if it is rational, else null; the number must not be negative. */
  public @Nullable Rational exactRoot(int k) {
    BigInteger above = exactRoot(numerator(), k);
    BigInteger below = above == null ? null : exactRoot(denominator(), k);
    return above == null || below == null ? null : lowest(above, below);
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
    return wide != null
        ? Math.max(wide.numerator.bitLength(), wide.denominator.bitLength())
        : Math.max(Words.bitLength(top), Words.bitLength(bottom));
  }

  /** The largest dyadic number of that many significant bits (at least 2) not above this one. */
  public Rational roundDown(int bits) {
    if (isZero()) {
      return this;
    }
    BigInteger numerator = numerator();
    BigInteger denominator = denominator();
    if (isPowerOfTwo(denominator) && numerator.bitLength() <= bits) {
      return this;
    }
    int shift = bits - (numerator.bitLength() - denominator.bitLength());
    BigInteger scaled = shift >= 0 ? numerator.shiftLeft(shift) : numerator;
    BigInteger divisor = shift >= 0 ? denominator : denominator.shiftLeft(-shift);
    BigInteger[] parts = scaled.divideAndRemainder(divisor);
    BigInteger mantissa = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    return dyadic(mantissa, -shift);
  }

  /** The smallest dyadic number of that many significant bits not below this one. */
  public Rational roundUp(int bits) {
    return negate().roundDown(bits).negate();
  }

  /** A double nearby; infinite where the value is too large. For search and display only. */
  public double toDouble() {
    if (wide == null) {
      return (double) top / bottom;
    }
    BigInteger numerator = wide.numerator;
    BigInteger denominator = wide.denominator;
    if (bits() < 900) {
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
    if (wide == null && that.wide == null) {
      return bottom == that.bottom
          ? Long.compare(top, that.top)
          : Words.compareProducts(top, that.bottom, that.top, bottom);
    }
    int signs = Integer.compare(sign(), that.sign());
    return signs != 0
        ? signs
        : numerator()
            .multiply(that.denominator())
            .compareTo(that.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof Rational that
            && top == that.top
            && bottom == that.bottom
            && Objects.equals(wide, that.wide);
  }

  @Override
  public int hashCode() {
    return wide != null
        ? 31 * wide.numerator.hashCode() + wide.denominator.hashCode()
        : 31 * Words.hash(top) + Words.hash(bottom);
  }

  /** {@code 3}, {@code -22/7}: what {@link #parse} reads back. */
  @Override
  public String toString() {
    return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
  }
}
