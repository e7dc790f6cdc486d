package dev.jensen.core.number;

import java.util.function.DoubleUnaryOperator;

/**
 * A closed interval between two doubles, for fast search.
 *
 * <p>Every operation rounds outward, so that the result holds all values of the operation on the
 * arguments where it is defined, as in IEEE 1788; where it is nowhere defined, the result is {@link
 * #UNDEFINED}, both of whose ends are no number. An infinite end is not attained.
 *
 * <p>The four operations and the square root are correctly rounded and moved by one step. The
 * functions of {@link StrictMath} are accurate to one unit in the last place, the hyperbolic ones
 * to 2.5; their results move by six steps, two for each unit since below a power of two a step is
 * half a unit.
 *
 * @param lo the lower end
 * @param hi the upper end
 */
public record DoubleInterval(double lo, double hi) {
  public static final DoubleInterval UNDEFINED = new DoubleInterval(Double.NaN, Double.NaN);
  public static final DoubleInterval ALL =
      new DoubleInterval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  static final DoubleInterval ZERO = new DoubleInterval(0, 0);
  static final DoubleInterval ONE = new DoubleInterval(1, 1);
  static final DoubleInterval NONNEGATIVE = new DoubleInterval(0, Double.POSITIVE_INFINITY);

  private static final int STEPS = 6;

  /**
   * Checks the ends.
   *
   * @throws IllegalArgumentException if they are out of order, or one alone is no number
   */
  public DoubleInterval {
    boolean undefined = Double.isNaN(lo) && Double.isNaN(hi);
    if (!undefined && (!(lo <= hi) || Double.isInfinite(lo) && lo == hi)) {
      throw new IllegalArgumentException("the interval from " + lo + " to " + hi + " is empty");
    }
    // A negative zero becomes a positive one, so that dividing by it has the right sign.
    lo += 0.0;
    hi += 0.0;
  }

  /**
   * The interval of one number.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public static DoubleInterval point(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(value + " is not finite");
    }
    return new DoubleInterval(value, value);
  }

  /** The smallest such interval, or nearly, that holds an exact one. */
  public static DoubleInterval of(Interval exact) {
    Rational lo = exact.lo();
    Rational hi = exact.hi();
    return new DoubleInterval(
        lo == null ? Double.NEGATIVE_INFINITY : below(lo),
        hi == null ? Double.POSITIVE_INFINITY : -below(hi.negate()));
  }

  /** A double not above the rational: as exact comparison says, at most two steps down. */
  private static double below(Rational x) {
    double near = x.toDouble();
    if (near == Double.POSITIVE_INFINITY) {
      return Double.MAX_VALUE;
    }
    while (near != Double.NEGATIVE_INFINITY && Rational.of(near).compareTo(x) > 0) {
      near = Math.nextDown(near);
    }
    return near;
  }

  public boolean isDefined() {
    return !Double.isNaN(lo);
  }

  public boolean isPoint() {
    return lo == hi;
  }

  public boolean isBounded() {
    return Double.isFinite(lo) && Double.isFinite(hi);
  }

  public boolean contains(double value) {
    return lo <= value && value <= hi;
  }

  public boolean contains(DoubleInterval that) {
    return !that.isDefined() || lo <= that.lo && that.hi <= hi;
  }

  /** The upper end less the lower, rounded up; infinite for an unbounded interval. */
  public double width() {
    return isPoint() ? 0 : Math.nextUp(hi - lo);
  }

  /** A finite double inside, near the middle where the interval is bounded. */
  public double mid() {
    if (isBounded()) {
      return Math.min(hi, Math.max(lo, lo / 2 + hi / 2));
    }
    double low = Math.max(lo, -Double.MAX_VALUE);
    double high = Math.min(hi, Double.MAX_VALUE);
    return contains(0) ? 0 : lo > 0 ? Math.min(high, 2 * low + 1) : Math.max(low, 2 * high - 1);
  }

  /** The smallest interval that holds both. */
  public DoubleInterval hull(DoubleInterval that) {
    if (!isDefined()) {
      return that;
    }
    return that.isDefined()
        ? new DoubleInterval(Math.min(lo, that.lo), Math.max(hi, that.hi))
        : this;
  }

  /** The common part; undefined if there is none. */
  public DoubleInterval meet(DoubleInterval that) {
    double low = Math.max(lo, that.lo);
    double high = Math.min(hi, that.hi);
    return low <= high ? new DoubleInterval(low, high) : UNDEFINED;
  }

  public DoubleInterval negate() {
    return new DoubleInterval(-hi, -lo);
  }

  public DoubleInterval abs() {
    if (lo >= 0) {
      return this;
    }
    return hi <= 0 ? negate() : new DoubleInterval(isDefined() ? 0 : lo, Math.max(-lo, hi));
  }

  public DoubleInterval min(DoubleInterval that) {
    return new DoubleInterval(Math.min(lo, that.lo), Math.min(hi, that.hi));
  }

  public DoubleInterval max(DoubleInterval that) {
    return new DoubleInterval(Math.max(lo, that.lo), Math.max(hi, that.hi));
  }

  public DoubleInterval add(DoubleInterval that) {
    return new DoubleInterval(sumDown(lo, that.lo), -sumDown(-hi, -that.hi));
  }

  public DoubleInterval subtract(DoubleInterval that) {
    return add(that.negate());
  }

  /** A sum rounded down; exact where one summand is zero. */
  private static double sumDown(double a, double b) {
    return a == 0 ? b : b == 0 ? a : Math.nextDown(a + b);
  }

  public DoubleInterval multiply(DoubleInterval that) {
    return DoubleProducts.multiply(this, that);
  }

  /** Quotients by the divisors other than zero. */
  public DoubleInterval divide(DoubleInterval that) {
    return DoubleProducts.divide(this, that);
  }

  boolean isZero() {
    return lo == 0 && hi == 0;
  }

  public DoubleInterval sqrt() {
    return meet(NONNEGATIVE).increasing(Math::sqrt, 1).meet(NONNEGATIVE);
  }

  /** The integer power; negative ones of the numbers other than zero. */
  public DoubleInterval pow(int exponent) {
    return DoublePowers.pow(this, exponent);
  }

  /** The power of the nonnegative part, or of the positive part for a negative exponent. */
  public DoubleInterval pow(double exponent) {
    return DoublePowers.pow(this, exponent);
  }

  public DoubleInterval exp() {
    return increasing(StrictMath::exp, STEPS).meet(NONNEGATIVE);
  }

  public DoubleInterval expm1() {
    return increasing(StrictMath::expm1, STEPS).meet(new DoubleInterval(-1, ALL.hi));
  }

  public DoubleInterval log() {
    DoubleInterval x = hi > 0 ? meet(NONNEGATIVE) : UNDEFINED;
    return x.increasing(StrictMath::log, STEPS);
  }

  public DoubleInterval log1p() {
    DoubleInterval x = hi > -1 ? meet(new DoubleInterval(-1, ALL.hi)) : UNDEFINED;
    return x.increasing(StrictMath::log1p, STEPS);
  }

  public DoubleInterval sin() {
    return DoubleWaves.sin(this);
  }

  public DoubleInterval cos() {
    return DoubleWaves.cos(this);
  }

  public DoubleInterval tan() {
    return DoubleWaves.tan(this);
  }

  public DoubleInterval asin() {
    return DoubleWaves.asin(this);
  }

  public DoubleInterval acos() {
    return DoubleWaves.acos(this);
  }

  public DoubleInterval atan() {
    return increasing(StrictMath::atan, STEPS);
  }

  public DoubleInterval sinh() {
    return increasing(StrictMath::sinh, STEPS);
  }

  public DoubleInterval cosh() {
    return abs().increasing(StrictMath::cosh, STEPS).meet(new DoubleInterval(1, ALL.hi));
  }

  public DoubleInterval tanh() {
    return increasing(StrictMath::tanh, STEPS).meet(new DoubleInterval(-1, 1));
  }

  public DoubleInterval asinh() {
    return DoublePowers.asinh(this);
  }

  public DoubleInterval acosh() {
    return DoublePowers.acosh(this);
  }

  public DoubleInterval atanh() {
    return DoublePowers.atanh(this);
  }

  public DoubleInterval erf() {
    return DoublePowers.erf(this);
  }

  /** The image under an increasing function that is known to within some steps. */
  DoubleInterval increasing(DoubleUnaryOperator f, int steps) {
    return isDefined()
        ? new DoubleInterval(down(f.applyAsDouble(lo), steps), -down(-f.applyAsDouble(hi), steps))
        : UNDEFINED;
  }

  static double down(double value, int steps) {
    double moved = value;
    for (int i = 0; i < steps; i++) {
      moved = Math.nextDown(moved);
    }
    return moved;
  }
}
