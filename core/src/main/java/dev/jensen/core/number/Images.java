package dev.jensen.core.number;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Enclosures of the images of intervals under the elementary functions; null where the function is
 * not defined on the whole interval.
 *
 * <p>An end of an image is closed only if the value there is an exact number that is attained, or
 * if an extremum may be.
 */
public final class Images {
  private static final Interval WITHIN_ONE = Interval.closed(Rational.MINUS_ONE, Rational.ONE);
  private static final Interval DISC = Interval.open(Rational.MINUS_ONE, Rational.ONE);

  /** More than twice pi. */
  private static final Rational TURN = Rational.of(44, 7);

  private Images() {}

  /**
   * The image under an increasing function.
   *
   * @param below a lower bound of the function, its limit at an infinite lower end; null if that is
   *     infinite
   * @param above an upper bound of the function, its limit at an infinite upper end; null if that
   *     is infinite
   */
  public static Interval monotone(
      Interval x, PointFunction f, @Nullable Rational below, @Nullable Rational above, int bits) {
    Rational lo = x.lo();
    Rational hi = x.hi();
    if (lo != null && lo.equals(hi)) {
      return f.at(lo, bits);
    }
    Interval low = lo == null ? null : f.at(lo, bits);
    Interval high = hi == null ? null : f.at(hi, bits);
    return Interval.of(
        low == null ? below : low.lo(),
        low == null || low.loOpen() || x.loOpen(),
        high == null ? above : high.hi(),
        high == null || high.hiOpen() || x.hiOpen());
  }

  /** The image under a decreasing function; the bounds are again those of its values. */
  public static Interval antitone(
      Interval x, PointFunction f, @Nullable Rational below, @Nullable Rational above, int bits) {
    return monotone(
            x,
            (value, more) -> f.at(value, more).negate(),
            above == null ? null : above.negate(),
            below == null ? null : below.negate(),
            bits)
        .negate();
  }

  /** The same interval with an infinite end in place of one where the function has a pole. */
  private static Interval beyond(Interval x, Rational pole) {
    return Interval.of(
        pole.equals(x.lo()) ? null : x.lo(),
        x.loOpen(),
        pole.equals(x.hi()) ? null : x.hi(),
        x.hiOpen());
  }

  public static Interval exp(Interval x, int bits) {
    return monotone(x, Exponential::exp, Rational.ZERO, null, bits);
  }

  public static Interval expm1(Interval x, int bits) {
    return monotone(x, Exponential::expm1, Rational.MINUS_ONE, null, bits);
  }

  public static @Nullable Interval log(Interval x, int bits) {
    return x.isPositive()
        ? monotone(beyond(x, Rational.ZERO), Exponential::log, null, null, bits)
        : null;
  }

  public static @Nullable Interval log1p(Interval x, int bits) {
    return Interval.above(Rational.MINUS_ONE).contains(x)
        ? monotone(beyond(x, Rational.MINUS_ONE), Exponential::log1p, null, null, bits)
        : null;
  }

  public static Interval sinh(Interval x, int bits) {
    return monotone(x, Exponential::sinh, null, null, bits);
  }

  /** The hyperbolic cosine, which depends on the size of x alone and grows with it. */
  public static Interval cosh(Interval x, int bits) {
    return monotone(x.abs(), Exponential::cosh, Rational.ONE, null, bits);
  }

  public static Interval tanh(Interval x, int bits) {
    return monotone(x, Exponential::tanh, Rational.MINUS_ONE, Rational.ONE, bits);
  }

  public static Interval asinh(Interval x, int bits) {
    return monotone(x, Exponential::asinh, null, null, bits);
  }

  public static @Nullable Interval acosh(Interval x, int bits) {
    return Interval.atLeast(Rational.ONE).contains(x)
        ? monotone(x, Exponential::acosh, null, null, bits)
        : null;
  }

  public static @Nullable Interval atanh(Interval x, int bits) {
    return DISC.contains(x)
        ? monotone(
            beyond(beyond(x, Rational.ONE), Rational.MINUS_ONE),
            Exponential::atanh,
            null,
            null,
            bits)
        : null;
  }

  public static Interval atan(Interval x, int bits) {
    Rational limit = Trigonometric.pi(bits).scale(Rational.HALF).hi();
    return monotone(x, Trigonometric::atan, limit == null ? null : limit.negate(), limit, bits);
  }

  public static @Nullable Interval asin(Interval x, int bits) {
    return WITHIN_ONE.contains(x) ? monotone(x, Trigonometric::asin, null, null, bits) : null;
  }

  public static @Nullable Interval acos(Interval x, int bits) {
    return WITHIN_ONE.contains(x) ? antitone(x, Trigonometric::acos, null, null, bits) : null;
  }

  public static Interval erf(Interval x, int bits) {
    return monotone(x, ErrorFunction::erf, Rational.MINUS_ONE, Rational.ONE, bits);
  }

  public static Interval erfc(Interval x, int bits) {
    return antitone(x, ErrorFunction::erfc, Rational.ZERO, Rational.TWO, bits);
  }

  public static Interval sin(Interval x, int bits) {
    return wave(x, Trigonometric::sin, Rational.HALF, bits);
  }

  public static Interval cos(Interval x, int bits) {
    return wave(x, Trigonometric::cos, Rational.ZERO, bits);
  }

  public static @Nullable Interval tan(Interval x, int bits) {
    Rational lo = x.lo();
    Rational hi = x.hi();
    if (lo == null || hi == null || isFar(lo, hi)) {
      return null;
    }
    BigInteger first = turns(lo, Rational.HALF, bits, false);
    return first.equals(turns(hi, Rational.HALF, bits, true))
        ? monotone(x, Trigonometric::tan, null, null, bits)
        : null;
  }

  /** Whether an end is so far away that the period is not worked out there. */
  private static boolean isFar(Rational lo, Rational hi) {
    return Math.max(lo.floor().bitLength(), hi.floor().bitLength()) > Trigonometric.FARTHEST;
  }

  /** A function with the extrema {@code (-1)^m} at {@code (phase + m) pi}, monotone in between. */
  private static Interval wave(Interval x, PointFunction f, Rational phase, int bits) {
    Rational lo = x.lo();
    Rational hi = x.hi();
    if (lo == null || hi == null || isFar(lo, hi) || hi.subtract(lo).compareTo(TURN) > 0) {
      return WITHIN_ONE;
    }
    if (x.isPoint()) {
      return f.at(lo, bits);
    }
    BigInteger first = turns(lo, phase, bits, false);
    BigInteger last = turns(hi, phase, bits, true);
    int extrema = last.subtract(first).bitLength() > 1 ? 2 : last.subtract(first).intValue();
    PointFunction mirrored = (value, more) -> f.at(value, more).negate();
    return switch (extrema) {
      case 0 ->
          first.testBit(0) ? monotone(x, f, null, null, bits) : antitone(x, f, null, null, bits);
      case 1 ->
          last.testBit(0)
              ? upTo(f, lo, x.loOpen(), bits).hull(upTo(f, hi, x.hiOpen(), bits))
              : upTo(mirrored, lo, x.loOpen(), bits)
                  .hull(upTo(mirrored, hi, x.hiOpen(), bits))
                  .negate();
      default -> WITHIN_ONE;
    };
  }

  /** From -1, which may be attained, up to the value at one end. */
  private static Interval upTo(PointFunction f, Rational end, boolean open, int bits) {
    Interval value = f.at(end, bits);
    Interval up = Interval.of(Rational.MINUS_ONE, false, value.hi(), open || value.hiOpen());
    Interval met = up.meet(WITHIN_ONE);
    return met == null ? WITHIN_ONE : met;
  }

  /**
   * The number of the last extremum or pole {@code (phase + m) pi} at or before a point, or one
   * less, or one more, if pi is not known well enough; at an upper end, zero itself does not count,
   * since the value there is exact.
   */
  private static BigInteger turns(Rational x, Rational phase, int bits, boolean upper) {
    if (x.isZero() && phase.isZero()) {
      return upper ? BigInteger.ONE.negate() : BigInteger.ZERO;
    }
    Interval pi = Trigonometric.pi(bits + 16 + Math.max(0, x.floor().bitLength()));
    Interval turns = Interval.point(x).multiply(reciprocal(pi)).add(phase.negate());
    Rational end = upper ? turns.hi() : turns.lo();
    return end == null ? BigInteger.ZERO : end.floor();
  }

  private static Interval reciprocal(Interval pi) {
    Interval inverse = pi.inverse();
    return inverse == null ? Interval.POSITIVE : inverse;
  }
}
