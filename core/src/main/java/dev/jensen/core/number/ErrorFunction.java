package dev.jensen.core.number;

import java.math.BigInteger;

/**
 * The error function and its complement at rational points, as points or open intervals.
 *
 * <p>Sources: DLMF 7.6.2 (the power series, all of whose terms are positive) and 7.12.1 (the
 * asymptotic series, whose error is at most the first term left out).
 */
public final class ErrorFunction {
  /** The negative exponent of the least power of two that a result tells from 0. */
  private static final int DEPTH = 1 << 14;

  /** Beyond, {@code erfc x < e^(-x^2) < 2^-DEPTH}. */
  private static final Rational FARTHEST = Rational.of(107);

  private static final Interval TINY =
      Interval.open(Rational.ZERO, Rational.dyadic(BigInteger.ONE, -DEPTH));
  private static final Interval UNIT = Interval.open(Rational.ZERO, Rational.ONE);
  private static final Interval UPPER = Interval.open(Rational.ONE, Rational.TWO);

  private ErrorFunction() {}

  /** {@code 2/sqrt(pi)} times the integral of {@code e^(-t^2)} from 0 to x. */
  public static Interval erf(Rational x, int bits) {
    if (x.isZero()) {
      return Interval.ZERO;
    }
    Rational size = x.abs();
    Interval value =
        isFar(size)
            ? Interval.open(
                Rational.ONE.subtract(Rational.dyadic(BigInteger.ONE, -Math.min(bits, DEPTH))),
                Rational.ONE)
            : Ball.enclose(bits, UNIT, p -> erfBall(size, p));
    return x.sign() < 0 ? value.negate() : value;
  }

  /** {@code 1 - erf x}, with all its digits where that is small. */
  public static Interval erfc(Rational x, int bits) {
    if (x.isZero()) {
      return Interval.ONE;
    }
    if (x.sign() < 0) {
      Interval less = erf(x, bits).negate().add(Rational.ONE).meet(UPPER);
      return less == null ? UPPER : less;
    }
    return isFar(x) ? TINY : Ball.enclose(bits, UNIT, p -> erfcBall(x, p));
  }

  private static boolean isFar(Rational size) {
    return size.compareTo(FARTHEST) > 0;
  }

  private static boolean isAsymptotic(Rational square, int p) {
    return square.compareTo(Rational.of(p + 16L)) > 0;
  }

  private static Ball erfBall(Rational x, int p) {
    Rational square = x.multiply(x);
    return isAsymptotic(square, p)
        ? Ball.ONE.subtract(tail(x, square, p), p)
        : series(x, square, p + 16).trim(p);
  }

  private static Ball erfcBall(Rational x, int p) {
    Rational square = x.multiply(x);
    if (isAsymptotic(square, p)) {
      return tail(x, square, p);
    }
    // The difference loses about x^2/log 2 bits.
    int q = p + 16 + 2 * square.ceil().intValueExact();
    return Ball.ONE.subtract(series(x, square, q), q);
  }

  /**
   * {@code erf x = 2/sqrt(pi) x e^(-x^2) S} with {@code S = sum w^k/(1 3 ... (2k+1))}, w = 2 x^2.
   *
   * <p>An error of 2 units in one term grows in the later ones by no more than their ratios, hence
   * to at most 2S in all; n terms and the rest are off by less than (2n + 4) S, and one unit of w
   * by less than S.
   */
  private static Ball series(Rational x, Rational square, int p) {
    int q = p + 8;
    BigInteger w = square.numerator().shiftLeft(q + 1).divide(square.denominator());
    BigInteger term = BigInteger.ONE.shiftLeft(q);
    BigInteger sum = term;
    long k = 0;
    // The rest is below a term once the ratios are below a half.
    BigInteger start = w.shiftRight(q).add(BigInteger.TWO);
    while (term.signum() != 0 || BigInteger.valueOf(k).compareTo(start) < 0) {
      k++;
      term = term.multiply(w).shiftRight(q).divide(BigInteger.valueOf(2 * k + 1));
      sum = sum.add(term);
    }
    BigInteger times = sum.shiftRight(q).add(BigInteger.TWO);
    Ball total = new Ball(sum, times.multiply(BigInteger.valueOf(2 * k + 8)), -q);
    Ball front = Ball.of(x, q).divide(Series.pi(q).sqrt(q), q).scale(1);
    return front.multiply(Exponential.expBall(square.negate(), q), q).multiply(total, q);
  }

  /**
   * {@code erfc x = e^(-x^2)/(x sqrt(pi)) (1 - 1/(2x^2) + 3/(2x^2)^2 - ...)}, for so large an x
   * that the terms fall below the precision before they grow.
   */
  private static Ball tail(Rational x, Rational square, int p) {
    int q = p + 8;
    Ball ratio = Ball.of(square.multiply(Rational.TWO).inverse().negate(), q);
    Ball term = Ball.ONE;
    Ball sum = Ball.ONE;
    for (int k = 1; term.top() > -q; k++) {
      term = term.multiply(ratio, q).multiply(Ball.of(2L * k - 1), q);
      sum = sum.add(k > p ? term.around() : term, q);
      if (k > p) {
        break;
      }
    }
    sum = sum.add(term.around(), q);
    Ball below = Ball.of(x, q).multiply(Series.pi(q).sqrt(q), q);
    return Exponential.expBall(square.negate(), q).divide(below, q).multiply(sum, p);
  }
}
