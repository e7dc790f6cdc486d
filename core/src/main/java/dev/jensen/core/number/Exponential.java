package dev.jensen.core.number;

import java.math.BigInteger;

/**
 * The exponential function, the logarithm and their hyperbolic kin at rational points.
 *
 * <p>A result is a point if the value is known to be rational, and otherwise an open interval of
 * relative width below {@code 2^-bits} around the value, which is irrational by the theorem of
 * Lindemann. Where the value is beyond {@code 2^(2^14)} or its reciprocal, the result only says so.
 */
public final class Exponential {
  private static final int HUGE = 14;
  private static final Rational LARGEST = Rational.of(1L << HUGE);
  private static final Rational EIGHTH = Rational.of(1, 8);
  private static final Interval OVERFLOW =
      Interval.above(Rational.dyadic(BigInteger.ONE, 1 << HUGE));
  private static final Interval UNDERFLOW =
      Interval.open(Rational.ZERO, Rational.dyadic(BigInteger.ONE, -(1 << HUGE)));

  private Exponential() {}

  /** e to the power x. */
  public static Interval exp(Rational x, int bits) {
    if (x.isZero()) {
      return Interval.ONE;
    }
    if (isHuge(x)) {
      return x.sign() > 0 ? OVERFLOW : UNDERFLOW;
    }
    return Ball.enclose(bits, Interval.POSITIVE, p -> expBall(x, p));
  }

  /** {@code e^x - 1}. */
  public static Interval expm1(Rational x, int bits) {
    if (x.isZero()) {
      return Interval.ZERO;
    }
    if (isHuge(x)) {
      return x.sign() > 0
          ? OVERFLOW.add(Rational.MINUS_ONE)
          : Interval.open(Rational.MINUS_ONE, nearly(bits).negate());
    }
    return Ball.enclose(bits, Interval.above(Rational.MINUS_ONE), p -> expm1Ball(x, p));
  }

  /** e^x - 1 = 2 sinh(x/2) e^(x/2), which keeps its digits near zero. */
  private static Ball expm1Ball(Rational x, int p) {
    if (x.abs().compareTo(Rational.HALF) >= 0) {
      return expBall(x, p).subtract(Ball.ONE, p);
    }
    Rational half = x.multiply(Rational.HALF);
    return sinhBall(half, p).multiply(expBall(half, p), p).scale(1);
  }

  public static Interval sinh(Rational x, int bits) {
    if (x.isZero()) {
      return Interval.ZERO;
    }
    if (isHuge(x)) {
      Interval large = OVERFLOW.scale(Rational.HALF).add(Rational.MINUS_ONE);
      return x.sign() > 0 ? large : large.negate();
    }
    return Ball.enclose(bits, signed(x, Interval.POSITIVE), p -> sinhBall(x, p));
  }

  private static Ball sinhBall(Rational x, int p) {
    if (x.abs().compareTo(Rational.HALF) < 0) {
      Ball z = Ball.of(x, p + 8);
      return z.multiply(Series.sine(z.multiply(z, p + 8), p + 16), p);
    }
    Ball power = expBall(x, p + 8);
    return power.subtract(Ball.ONE.divide(power, p + 8), p).scale(-1);
  }

  public static Interval cosh(Rational x, int bits) {
    if (x.isZero()) {
      return Interval.ONE;
    }
    if (isHuge(x)) {
      return OVERFLOW.scale(Rational.HALF);
    }
    return Ball.enclose(bits, Interval.above(Rational.ONE), p -> coshBall(x, p));
  }

  private static Ball coshBall(Rational x, int p) {
    Ball power = expBall(x, p + 8);
    return power.add(Ball.ONE.divide(power, p + 8), p).scale(-1);
  }

  public static Interval tanh(Rational x, int bits) {
    if (x.isZero()) {
      return Interval.ZERO;
    }
    if (isHuge(x)) {
      return signed(x, Interval.open(nearly(bits), Rational.ONE));
    }
    return Ball.enclose(
        bits, signed(x, Interval.open(Rational.ZERO, Rational.ONE)), p -> tanhBall(x, p));
  }

  private static Ball tanhBall(Rational x, int p) {
    if (x.abs().compareTo(Rational.HALF) < 0) {
      return sinhBall(x, p).divide(coshBall(x, p), p);
    }
    // tanh |x| = 1 - 2/(e^(2|x|) + 1)
    Ball square = expBall(x.abs().multiply(Rational.TWO), p + 8).add(Ball.ONE, p + 8);
    Ball value = Ball.ONE.subtract(Ball.of(2).divide(square, p), p);
    return x.sign() < 0 ? value.negate() : value;
  }

  /**
   * The natural logarithm.
   *
   * @throws IllegalArgumentException unless x is positive
   */
  public static Interval log(Rational x, int bits) {
    require(x.sign() > 0, "log", x);
    if (x.compareTo(Rational.HALF) > 0 && x.compareTo(Rational.TWO) < 0) {
      return log1p(x.subtract(Rational.ONE), bits);
    }
    // The difference to 1 would have as many digits as the exponent of x says.
    Interval range = x.compareTo(Rational.ONE) > 0 ? Interval.POSITIVE : Interval.POSITIVE.negate();
    return Ball.enclose(bits, range, p -> logarithm(Ball.of(x, p + 8), p));
  }

  /**
   * {@code log(1 + x)}.
   *
   * @throws IllegalArgumentException unless x is above -1
   */
  public static Interval log1p(Rational x, int bits) {
    require(x.compareTo(Rational.MINUS_ONE) > 0, "log1p", x);
    return x.isZero()
        ? Interval.ZERO
        : Ball.enclose(bits, signed(x, Interval.POSITIVE), p -> log1pBall(x, p));
  }

  private static Ball log1pBall(Rational x, int p) {
    return x.abs().compareTo(EIGHTH) < 0
        ? log1p(Ball.of(x, p + 8), p)
        : logarithm(Ball.of(x.add(Rational.ONE), p + 8), p);
  }

  /** The inverse of sinh: log(1 + y) with y = |x| + x^2/(1 + sqrt(1 + x^2)). */
  public static Interval asinh(Rational x, int bits) {
    if (x.isZero()) {
      return Interval.ZERO;
    }
    Rational square = x.multiply(x);
    Interval value =
        Ball.enclose(
            bits,
            Interval.POSITIVE,
            p -> {
              int q = p + 16;
              Ball root = Ball.of(square.add(Rational.ONE), q).sqrt(q).add(Ball.ONE, q);
              return log1p(Ball.of(x.abs(), q).add(Ball.of(square, q).divide(root, q), q), p);
            });
    return x.sign() < 0 ? value.negate() : value;
  }

  /**
   * The inverse of cosh: log(1 + y) with y = x - 1 + sqrt((x - 1)(x + 1)).
   *
   * @throws IllegalArgumentException unless x is at least 1
   */
  public static Interval acosh(Rational x, int bits) {
    require(x.compareTo(Rational.ONE) >= 0, "acosh", x);
    if (x.isOne()) {
      return Interval.ZERO;
    }
    Rational less = x.subtract(Rational.ONE);
    Rational product = less.multiply(x.add(Rational.ONE));
    return Ball.enclose(
        bits,
        Interval.POSITIVE,
        p -> log1p(Ball.of(less, p + 16).add(Ball.of(product, p + 16).sqrt(p + 16), p + 16), p));
  }

  /**
   * The inverse of tanh: half of log(1 + y) with y = 2|x|/(1 - |x|).
   *
   * @throws IllegalArgumentException unless x is between -1 and 1
   */
  public static Interval atanh(Rational x, int bits) {
    require(x.abs().compareTo(Rational.ONE) < 0, "atanh", x);
    if (x.isZero()) {
      return Interval.ZERO;
    }
    Rational size = x.abs();
    if (size.compareTo(EIGHTH) < 0) {
      return signed(
          x, Ball.enclose(bits, Interval.POSITIVE, p -> atanhOfSmall(Ball.of(size, p + 16), p)));
    }
    Rational y = size.multiply(Rational.TWO).divide(Rational.ONE.subtract(size));
    Interval value = log1p(y, bits).scale(Rational.HALF);
    return x.sign() < 0 ? value.negate() : value;
  }

  private static Ball atanhOfSmall(Ball x, int p) {
    int q = p + 16;
    return log1p(x.scale(1).divide(Ball.ONE.subtract(x, q), q), p).scale(-1);
  }

  /**
   * e^x = 2^k e^r with r in [0, log 2), and e^r by the power series at r/2^j and j squarings.
   *
   * <p>In units of {@code 2^-q}: r is off by less than {@code 2^j + 3} after its last bits are cut;
   * a term is off by less than 4 and the rest of the series below 8, so the sum by {@code 4n + 8};
   * a squaring doubles the relative error and adds less than 2; and the power is below 2.1.
   * Together less than {@code 2^j (16n + 64)}.
   *
   * @param x at most {@code 2^22} in size
   */
  static Ball expBall(Rational x, int p) {
    int j = Integer.SIZE - Integer.numberOfLeadingZeros(p);
    int q = p + 2 * j + 20;
    int deep = q + 6 + Math.max(0, x.numerator().bitLength() - x.denominator().bitLength() + 1);
    BigInteger ln2 = Series.ln2(deep).mid();
    BigInteger shifted = x.numerator().shiftLeft(deep).divide(x.denominator());
    BigInteger[] parts = shifted.divideAndRemainder(ln2);
    int k = parts[0].intValueExact();
    BigInteger rest = parts[1];
    if (rest.signum() < 0) {
      rest = rest.add(ln2);
      k--;
    }
    BigInteger t = rest.shiftRight(deep - q + j);
    BigInteger term = BigInteger.ONE.shiftLeft(q);
    BigInteger sum = term;
    int n = 0;
    while (term.signum() != 0) {
      n++;
      term = term.multiply(t).shiftRight(q).divide(BigInteger.valueOf(n));
      sum = sum.add(term);
    }
    for (int i = 0; i < j; i++) {
      sum = sum.multiply(sum).shiftRight(q);
    }
    return new Ball(sum, BigInteger.valueOf(16L * n + 64).shiftLeft(j), k - q).trim(p);
  }

  /** log(1 + y) for a ball above -1. */
  private static Ball log1p(Ball y, int p) {
    if (y.top() > -3) {
      return logarithm(y.add(Ball.ONE, p + 16), p);
    }
    // 2 atanh(y/(2 + y))
    Ball z = y.divide(y.add(Ball.of(2), p + 8), p + 8);
    return z.multiply(Series.inverseTangent(z.multiply(z, p + 8), p + 16), p).scale(1);
  }

  /**
   * The logarithm of a ball of positive numbers, to p bits after the point at least: y = 2^k m with
   * m from 0.7 to 1.4; j square roots bring m near 1, and then log s = 2 atanh((s-1)/(s+1)).
   *
   * <p>In units of {@code 2^-q}: flooring a root changes its logarithm by less than 1.3, which the
   * doublings make less than {@code 2^(j+2)} in all; the radius r of m adds less than 2r.
   */
  static Ball logarithm(Ball y, int p) {
    int j = Integer.SIZE - 2 - Integer.numberOfLeadingZeros(p);
    int q = p + j + 16;
    int k = y.top();
    Ball m = y.scale(-k).at(q);
    if (m.mid().multiply(BigInteger.TEN).compareTo(BigInteger.valueOf(7).shiftLeft(q)) < 0) {
      k--;
      m = y.scale(-k).at(q);
    }
    BigInteger one = BigInteger.ONE.shiftLeft(q);
    BigInteger s = m.mid();
    for (int i = 0; i < j; i++) {
      s = s.shiftLeft(q).sqrt();
    }
    BigInteger quotient = s.subtract(one).shiftLeft(q).divide(s.add(one));
    Ball z = new Ball(quotient, BigInteger.ONE, -q);
    Ball log = z.multiply(Series.inverseTangent(z.multiply(z, q), q), 2 * q).scale(j + 1);
    Ball error =
        new Ball(BigInteger.ZERO, m.rad().shiftLeft(1).add(BigInteger.ONE.shiftLeft(j + 2)), -q);
    int wide = q + Integer.SIZE;
    Ball whole = Ball.of(k).multiply(Series.ln2(wide), 2 * wide);
    return log.add(error, wide).add(whole, p + Integer.SIZE);
  }

  private static boolean isHuge(Rational x) {
    return x.abs().compareTo(LARGEST) > 0;
  }

  /** A number below 1 by {@code 2^-bits}, and no more than {@code 2^-2^14}. */
  private static Rational nearly(int bits) {
    return Rational.ONE.subtract(Rational.dyadic(BigInteger.ONE, -Math.min(bits, 1 << HUGE)));
  }

  private static Interval signed(Rational x, Interval range) {
    return x.sign() < 0 ? range.negate() : range;
  }

  private static void require(boolean inside, String function, Rational x) {
    if (!inside) {
      throw new IllegalArgumentException(function + " is not defined at " + x);
    }
  }
}
