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

  /** The minimum of log Gamma lies between these. */
  private static final Rational BEFORE_LEAST = Rational.parse("1.461632144968");

  private static final Rational AFTER_LEAST = Rational.parse("1.461632144969");

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
  static Interval beyond(Interval x, Rational pole) {
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

  public static @Nullable Interval digamma(Interval x, int bits) {
    return x.isPositive()
        ? monotone(beyond(x, Rational.ZERO), GammaFunction::digamma, null, null, bits)
        : null;
  }

  public static @Nullable Interval trigamma(Interval x, int bits) {
    return x.isPositive()
        ? antitone(beyond(x, Rational.ZERO), GammaFunction::trigamma, Rational.ZERO, null, bits)
        : null;
  }

  public static @Nullable Interval tetragamma(Interval x, int bits) {
    return x.isPositive()
        ? monotone(beyond(x, Rational.ZERO), GammaFunction::tetragamma, null, Rational.ZERO, bits)
        : null;
  }

  /** The logarithm of the gamma function, which falls and then rises. */
  public static @Nullable Interval logGamma(Interval x, int bits) {
    if (!x.isPositive()) {
      return null;
    }
    PointFunction f = GammaFunction::logGamma;
    Interval left = x.meet(Interval.atMost(BEFORE_LEAST));
    Interval right = x.meet(Interval.atLeast(AFTER_LEAST));
    Interval falling =
        left == null ? null : antitone(beyond(left, Rational.ZERO), f, null, null, bits);
    Interval rising = right == null ? null : monotone(right, f, null, null, bits);
    if (x.equals(left)) {
      return falling;
    }
    if (x.equals(right)) {
      return rising;
    }
    Interval around = aroundLeast(bits);
    Interval so = falling == null ? around : around.hull(falling);
    return rising == null ? so : so.hull(rising);
  }

  /**
   * The values of log Gamma near its minimum: by convexity they are above the tangent at the one
   * end, which falls, and below the larger value at the ends.
   */
  private static Interval aroundLeast(int bits) {
    Interval start = GammaFunction.logGamma(BEFORE_LEAST, bits);
    Interval fall =
        GammaFunction.digamma(BEFORE_LEAST, bits).scale(AFTER_LEAST.subtract(BEFORE_LEAST));
    return start.hull(start.add(fall)).hull(GammaFunction.logGamma(AFTER_LEAST, bits));
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
