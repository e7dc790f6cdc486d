package dev.jensen.core.number;

import java.math.BigInteger;

/**
 * Pi, the trigonometric functions and their inverses at rational points.
 *
 * <p>A result is a point if the value is known to be rational, and otherwise an open interval of
 * relative width below {@code 2^-bits} around the value, which is irrational by the theorem of
 * Lindemann.
 */
public final class Trigonometric {
  private static final Interval WITHIN_ONE = Interval.open(Rational.MINUS_ONE, Rational.ONE);
  private static final Rational THREE_QUARTERS = Rational.of(3, 4);

  /** Beyond {@code 2^16384} the period is not worked out. */
  static final int FARTHEST = 1 << 14;

  private Trigonometric() {}

  public static Interval pi(int bits) {
    return Ball.enclose(bits, Interval.POSITIVE, Series::pi);
  }

  public static Interval sin(Rational x, int bits) {
    return x.isZero()
        ? Interval.ZERO
        : Ball.enclose(bits, WITHIN_ONE, p -> reduce(x, p).turned(0, p));
  }

  public static Interval cos(Rational x, int bits) {
    return x.isZero()
        ? Interval.ONE
        : Ball.enclose(bits, WITHIN_ONE, p -> reduce(x, p).turned(1, p));
  }

  /** The tangent; a rational number is never a pole. */
  public static Interval tan(Rational x, int bits) {
    return x.isZero()
        ? Interval.ZERO
        : Ball.enclose(
            bits,
            Interval.ALL,
            p -> {
              Reduced angle = reduce(x, p + 8);
              return angle.turned(0, p + 8).divide(angle.turned(1, p + 8), p);
            });
  }

  /**
   * The inverse of sin: {@code 2 atan(x/(1 + sqrt(1 - x^2)))}.
   *
   * @throws IllegalArgumentException unless x is between -1 and 1
   */
  public static Interval asin(Rational x, int bits) {
    require(x, "asin");
    if (x.isZero()) {
      return Interval.ZERO;
    }
    Rational left = Rational.ONE.subtract(x.multiply(x));
    return Ball.enclose(
        bits,
        Interval.ALL,
        p -> {
          int q = p + 16;
          Ball below = left.isZero() ? Ball.ONE : Ball.of(left, q).sqrt(q).add(Ball.ONE, q);
          return atanBall(Ball.of(x, q).divide(below, q), p).scale(1);
        });
  }

  /**
   * The inverse of cos: {@code 2 atan(sqrt((1 - x)/(1 + x)))} for x &gt;= 0, and pi less the value
   * at -x otherwise.
   *
   * @throws IllegalArgumentException unless x is between -1 and 1
   */
  public static Interval acos(Rational x, int bits) {
    require(x, "acos");
    return x.isOne()
        ? Interval.ZERO
        : Ball.enclose(
            bits,
            Interval.POSITIVE,
            p ->
                x.sign() >= 0
                    ? acosBall(x, p)
                    : Series.pi(p + 8).subtract(acosBall(x.negate(), p + 8), p));
  }

  private static Ball acosBall(Rational x, int p) {
    if (x.isOne()) {
      return Ball.ZERO;
    }
    Rational square = Rational.ONE.subtract(x).divide(Rational.ONE.add(x));
    return atanBall(Ball.of(square, p + 16).sqrt(p + 16), p).scale(1);
  }

  public static Interval atan(Rational x, int bits) {
    if (x.isZero()) {
      return Interval.ZERO;
    }
    Rational size = x.abs();
    Interval value =
        Ball.enclose(
            bits,
            Interval.POSITIVE,
            p ->
                size.compareTo(Rational.ONE) <= 0
                    ? atanBall(Ball.of(size, p + 16), p)
                    : Series.pi(p + 8)
                        .scale(-1)
                        .subtract(atanBall(Ball.of(size.inverse(), p + 16), p + 8), p));
    return x.sign() < 0 ? value.negate() : value;
  }

  /** Halves the angle by {@code t/(1 + sqrt(1 + t^2))} until the series is short; |t| &lt;= 1. */
  private static Ball atanBall(Ball tangent, int p) {
    int q = p + 16;
    Ball t = tangent;
    int halvings = 0;
    while (t.top() > -4) {
      Ball root = t.multiply(t, q).add(Ball.ONE, q).sqrt(q);
      t = t.divide(root.add(Ball.ONE, q), q);
      halvings++;
    }
    Ball sum = Series.inverseTangent(t.multiply(t, q).negate(), q);
    return t.multiply(sum, p).scale(halvings);
  }

  /** An angle as a number of right angles and a rest of at most about half a right angle. */
  private record Reduced(Ball rest, int quarter, boolean known) {
    /** The sine after so many more quarter turns. */
    Ball turned(int more, int p) {
      if (!known) {
        return Ball.UNKNOWN;
      }
      Ball square = rest.multiply(rest, p + 8).negate();
      int turns = (quarter + more) & 3;
      Ball value =
          turns % 2 == 0
              ? rest.multiply(Series.sine(square, p + 16), p)
              : Series.cosine(square, p + 16).trim(p);
      return turns < 2 ? value : value.negate();
    }
  }

  private static Reduced reduce(Rational x, int p) {
    if (x.abs().compareTo(THREE_QUARTERS) < 0) {
      return new Reduced(Ball.of(x, p + 8), 0, true);
    }
    int magnitude = Math.max(0, x.numerator().bitLength() - x.denominator().bitLength() + 1);
    if (magnitude > FARTHEST) {
      return new Reduced(Ball.ZERO, 0, false);
    }
    int q = p + magnitude + 8;
    Ball right = Series.pi(q - 1).scale(-1);
    BigInteger scaled = x.numerator().shiftLeft(q).divide(x.denominator());
    BigInteger quarters =
        Rational.of(scaled.shiftLeft(1).add(right.mid()), right.mid().shiftLeft(1)).floor();
    Ball rest =
        new Ball(
            scaled.subtract(quarters.multiply(right.mid())),
            quarters.abs().multiply(right.rad()).add(BigInteger.ONE),
            -q);
    return new Reduced(rest.trim(p + 8), quarters.intValue() & 3, true);
  }

  private static void require(Rational x, String function) {
    if (x.abs().compareTo(Rational.ONE) > 0) {
      throw new IllegalArgumentException(function + " is not defined at " + x);
    }
  }
}
