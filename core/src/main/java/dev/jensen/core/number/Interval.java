package dev.jensen.core.number;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A nonempty interval of real numbers whose ends are exact rationals or infinite, each open or
 * closed.
 *
 * <p>Arithmetic encloses: the result holds every value that the operation takes on the arguments,
 * and an end is closed only where that may be needed. All operations are exact but {@link #round},
 * which moves ends outward and opens them. A result that would not be defined on the whole argument
 * is null.
 */
public final class Interval {
  public static final Interval ALL = new Interval(null, null, true, true);
  public static final Interval ZERO = point(Rational.ZERO);
  public static final Interval ONE = point(Rational.ONE);
  public static final Interval NONNEGATIVE = new Interval(Rational.ZERO, null, false, true);
  public static final Interval POSITIVE = new Interval(Rational.ZERO, null, true, true);

  private final @Nullable Rational lo;
  private final @Nullable Rational hi;
  private final boolean loOpen;
  private final boolean hiOpen;

  private Interval(@Nullable Rational lo, @Nullable Rational hi, boolean loOpen, boolean hiOpen) {
    this.lo = lo;
    this.hi = hi;
    this.loOpen = loOpen || lo == null;
    this.hiOpen = hiOpen || hi == null;
  }

  /**
   * The interval between two ends; null stands for the infinite end.
   *
   * @throws IllegalArgumentException if it would be empty
   */
  public static Interval of(
      @Nullable Rational lo, boolean loOpen, @Nullable Rational hi, boolean hiOpen) {
    Interval made = orNull(lo, loOpen, hi, hiOpen);
    if (made == null) {
      throw new IllegalArgumentException("the interval from " + lo + " to " + hi + " is empty");
    }
    return made;
  }

  private static @Nullable Interval orNull(
      @Nullable Rational lo, boolean loOpen, @Nullable Rational hi, boolean hiOpen) {
    if (lo != null && hi != null) {
      int order = lo.compareTo(hi);
      if (order > 0 || order == 0 && (loOpen || hiOpen)) {
        return null;
      }
    }
    return new Interval(lo, hi, loOpen, hiOpen);
  }

  public static Interval point(Rational value) {
    return new Interval(value, value, false, false);
  }

  public static Interval point(long value) {
    return point(Rational.of(value));
  }

  public static Interval closed(Rational lo, Rational hi) {
    return of(lo, false, hi, false);
  }

  public static Interval open(@Nullable Rational lo, @Nullable Rational hi) {
    return of(lo, true, hi, true);
  }

  public static Interval atLeast(Rational lo) {
    return new Interval(lo, null, false, true);
  }

  public static Interval atMost(Rational hi) {
    return new Interval(null, hi, true, false);
  }

  public static Interval above(Rational lo) {
    return new Interval(lo, null, true, true);
  }

  public static Interval below(Rational hi) {
    return new Interval(null, hi, true, true);
  }

  /** The lower end; null if it is infinite. */
  public @Nullable Rational lo() {
    return lo;
  }

  /** The upper end; null if it is infinite. */
  public @Nullable Rational hi() {
    return hi;
  }

  public boolean loOpen() {
    return loOpen;
  }

  public boolean hiOpen() {
    return hiOpen;
  }

  public boolean isPoint() {
    return lo != null && lo.equals(hi);
  }

  public boolean isBounded() {
    return lo != null && hi != null;
  }

  public boolean isNonnegative() {
    return lo != null && lo.sign() >= 0;
  }

  public boolean isPositive() {
    return lo != null && (lo.sign() > 0 || lo.sign() == 0 && loOpen);
  }

  public boolean isNonpositive() {
    return hi != null && hi.sign() <= 0;
  }

  /** 1 if all values are positive, -1 if all are negative, else 0. */
  public int sign() {
    return isPositive() ? 1 : isNegative() ? -1 : 0;
  }

  public boolean isNegative() {
    return hi != null && (hi.sign() < 0 || hi.sign() == 0 && hiOpen);
  }

  public boolean contains(Rational value) {
    return reaches(value) && !(loOpen && value.equals(lo)) && !(hiOpen && value.equals(hi));
  }

  /** Whether the value lies in the closure. */
  private boolean reaches(Rational value) {
    return (lo == null || lo.compareTo(value) <= 0) && (hi == null || hi.compareTo(value) >= 0);
  }

  public boolean containsZero() {
    return contains(Rational.ZERO);
  }

  public boolean contains(Interval that) {
    return startsNoLaterThan(that) && negate().startsNoLaterThan(that.negate());
  }

  private boolean startsNoLaterThan(Interval that) {
    if (lo == null) {
      return true;
    }
    if (that.lo == null) {
      return false;
    }
    int order = lo.compareTo(that.lo);
    return order < 0 || order == 0 && (!loOpen || that.loOpen);
  }

  /** Whether every number of this interval is smaller than every number of the other. */
  public boolean isBelow(Interval that) {
    if (hi == null || that.lo == null) {
      return false;
    }
    int order = hi.compareTo(that.lo);
    return order < 0 || order == 0 && (hiOpen || that.loOpen);
  }

  /** The common part; null if there is none. */
  public @Nullable Interval meet(Interval that) {
    Interval left = startsNoLaterThan(that) ? that : this;
    Interval right = negate().startsNoLaterThan(that.negate()) ? that : this;
    return orNull(left.lo, left.loOpen, right.hi, right.hiOpen);
  }

  /** The smallest interval that holds both. */
  public Interval hull(Interval that) {
    Interval left = startsNoLaterThan(that) ? this : that;
    Interval right = negate().startsNoLaterThan(that.negate()) ? this : that;
    return new Interval(left.lo, right.hi, left.loOpen, right.hiOpen);
  }

  /** The same ends, both open; null if that is empty. */
  public @Nullable Interval interior() {
    return orNull(lo, true, hi, true);
  }

  /** The same ends, closed where they are finite. */
  public Interval closure() {
    return new Interval(lo, hi, false, false);
  }

  public Interval negate() {
    return new Interval(
        hi == null ? null : hi.negate(), lo == null ? null : lo.negate(), hiOpen, loOpen);
  }

  public Interval add(Interval that) {
    if (lo != null && that.lo != null && isPoint() && that.isPoint()) {
      return point(lo.add(that.lo));
    }
    return new Interval(
        lo == null || that.lo == null ? null : lo.add(that.lo),
        hi == null || that.hi == null ? null : hi.add(that.hi),
        loOpen || that.loOpen,
        hiOpen || that.hiOpen);
  }

  public Interval subtract(Interval that) {
    return add(that.negate());
  }

  public Interval add(Rational value) {
    return add(point(value));
  }

  public Interval scale(Rational factor) {
    if (lo != null && isPoint()) {
      return point(lo.multiply(factor));
    }
    return switch (factor.sign()) {
      case 0 -> ZERO;
      case 1 ->
          new Interval(
              lo == null ? null : lo.multiply(factor),
              hi == null ? null : hi.multiply(factor),
              loOpen,
              hiOpen);
      default -> negate().scale(factor.negate());
    };
  }

  /** Products of the values; a zero end times an infinite end is 0, as in IEEE 1788. */
  public Interval multiply(Interval that) {
    if (isPoint() && lo != null) {
      return that.scale(lo);
    }
    if (that.isPoint() && that.lo != null) {
      return scale(that.lo);
    }
    if (isNonpositive()) {
      return negate().multiply(that).negate();
    }
    if (that.isNonpositive()) {
      return multiply(that.negate()).negate();
    }
    if (isNonnegative() && that.isNonnegative()) {
      return span(
          corner(lo, loOpen, that.lo, that.loOpen), corner(hi, hiOpen, that.hi, that.hiOpen));
    }
    if (isNonnegative()) {
      return span(
          corner(hi, hiOpen, that.lo, that.loOpen), corner(hi, hiOpen, that.hi, that.hiOpen));
    }
    if (that.isNonnegative()) {
      return that.multiply(this);
    }
    // Both straddle zero: the extremes are at two of the four corners each.
    Interval down =
        span(corner(lo, loOpen, that.hi, that.hiOpen), corner(lo, loOpen, that.lo, that.loOpen));
    Interval up =
        span(corner(hi, hiOpen, that.lo, that.loOpen), corner(hi, hiOpen, that.hi, that.hiOpen));
    return down.hull(up);
  }

  /** One corner of a product: its value, null if infinite, and whether it is only approached. */
  private record Corner(@Nullable Rational value, boolean open) {}

  private static Corner corner(
      @Nullable Rational a, boolean aOpen, @Nullable Rational b, boolean bOpen) {
    boolean zeroA = a != null && a.isZero();
    boolean zeroB = b != null && b.isZero();
    if (zeroA || zeroB) {
      boolean attained = zeroA && !aOpen || zeroB && !bOpen;
      return new Corner(Rational.ZERO, !attained);
    }
    return a == null || b == null
        ? new Corner(null, true)
        : new Corner(a.multiply(b), aOpen || bOpen);
  }

  private static Interval span(Corner low, Corner high) {
    return new Interval(low.value, high.value, low.open, high.open);
  }

  /** Reciprocals; null if the interval contains zero. */
  public @Nullable Interval inverse() {
    if (isPositive()) {
      Rational low = hi == null ? Rational.ZERO : hi.inverse();
      Rational high = lo == null || lo.isZero() ? null : lo.inverse();
      return new Interval(low, high, hi == null || hiOpen, high == null || loOpen);
    }
    if (isNegative()) {
      Interval mirrored = negate().inverse();
      return mirrored == null ? null : mirrored.negate();
    }
    return null;
  }

  /** Quotients; null if the divisor contains zero. */
  public @Nullable Interval divide(Interval that) {
    Interval inverse = that.inverse();
    return inverse == null ? null : multiply(inverse);
  }

  /**
   * The integer power, 1 for the exponent 0; null if the exponent is negative and zero is
   * contained.
   */
  public @Nullable Interval pow(int exponent) {
    if (exponent == 0) {
      return ONE;
    }
    if (exponent < 0) {
      Interval inverse = inverse();
      return inverse == null ? null : inverse.pow(-exponent);
    }
    Interval base = exponent % 2 == 0 ? abs() : this;
    return new Interval(
        base.lo == null ? null : base.lo.pow(exponent),
        base.hi == null ? null : base.hi.pow(exponent),
        base.loOpen,
        base.hiOpen);
  }

  /**
   * The power with a rational exponent that is no integer, at that many bits: null unless the base
   * is nonnegative, or positive for a negative exponent.
   */
  public @Nullable Interval pow(Rational exponent, int bits) {
    if (exponent.isInteger()) {
      return pow(exponent.toInt());
    }
    if (!isNonnegative() || lo == null) {
      return null;
    }
    if (exponent.sign() < 0) {
      Interval inverse = inverse();
      return inverse == null ? null : inverse.pow(exponent.negate(), bits);
    }
    Interval low = root(lo, exponent, bits);
    if (hi == null) {
      return new Interval(low.lo, null, loOpen || low.loOpen, true);
    }
    Interval high = root(hi, exponent, bits);
    return new Interval(low.lo, high.hi, loOpen || low.loOpen, hiOpen || high.hiOpen);
  }

  private static Interval root(Rational base, Rational exponent, int bits) {
    int k = exponent.denominator().intValueExact();
    int n = exponent.numerator().intValueExact();
    if (n > 64 && base.bits() > 64) {
      // (b^(1/k))^n keeps the numbers small where b^n would not.
      Interval one = root(base, Rational.of(1, k), bits + 2 * Integer.SIZE);
      Interval power = one.pow(n);
      return power == null ? ALL : power.round(bits);
    }
    Rational power = base.pow(n);
    Rational exact = power.exactRoot(k);
    if (exact != null) {
      return point(exact);
    }
    // Scale so that the integer root has that many bits.
    int magnitude = power.numerator().bitLength() - power.denominator().bitLength();
    int shift = Math.max(0, bits + 1 - magnitude / k);
    BigInteger scaled = power.numerator().shiftLeft(k * shift).divide(power.denominator());
    BigInteger floor = Rational.floorRoot(scaled, k);
    return new Interval(
        Rational.dyadic(floor, -shift),
        Rational.dyadic(floor.add(BigInteger.ONE), -shift),
        true,
        true);
  }

  public Interval abs() {
    if (isNonnegative()) {
      return this;
    }
    if (isNonpositive()) {
      return negate();
    }
    Interval mirrored = negate();
    Interval larger = negate().startsNoLaterThan(mirrored.negate()) ? this : mirrored;
    return new Interval(Rational.ZERO, larger.hi, false, larger.hiOpen);
  }

  public Interval max(Interval that) {
    Interval left = startsNoLaterThan(that) ? that : this;
    Interval right = negate().startsNoLaterThan(that.negate()) ? this : that;
    // At equal lower ends one open end already keeps the maximum above it.
    return new Interval(left.lo, right.hi, left.loOpen, right.hiOpen);
  }

  public Interval min(Interval that) {
    return negate().max(that.negate()).negate();
  }

  /**
   * This interval with ends of at most that many significant bits, moved outward; a moved end is
   * open.
   */
  public Interval round(int bits) {
    Rational newLo = lo == null || lo.bits() <= 2 * bits ? lo : lo.roundDown(bits);
    Rational newHi = hi == null || hi.bits() <= 2 * bits ? hi : hi.roundUp(bits);
    if (newLo == lo && newHi == hi) {
      return this;
    }
    return new Interval(
        newLo,
        newHi,
        loOpen || newLo != null && !newLo.equals(lo),
        hiOpen || newHi != null && !newHi.equals(hi));
  }

  /** The width; null if it is infinite. */
  public @Nullable Rational width() {
    return lo == null || hi == null ? null : hi.subtract(lo);
  }

  /** A double about the middle; infinite where an end is. For search and display only. */
  public double toDouble() {
    double low = lo == null ? Double.NEGATIVE_INFINITY : lo.toDouble();
    double high = hi == null ? Double.POSITIVE_INFINITY : hi.toDouble();
    return low == high ? low : low / 2 + high / 2;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Interval that
        && java.util.Objects.equals(lo, that.lo)
        && java.util.Objects.equals(hi, that.hi)
        && loOpen == that.loOpen
        && hiOpen == that.hiOpen;
  }

  @Override
  public int hashCode() {
    return java.util.Objects.hash(lo, hi, loOpen, hiOpen);
  }

  /** As in a textbook: {@code [0, 1)}, {@code (-inf, inf)}. */
  @Override
  public String toString() {
    return (loOpen ? "(" : "[")
        + (lo == null ? "-inf" : lo)
        + ", "
        + (hi == null ? "inf" : hi)
        + (hiOpen ? ")" : "]");
  }
}
