package dev.jensen.core.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The logarithm of the gamma function and its first three derivatives at positive rational points.
 *
 * <p>The argument is moved up by the recurrence, where Stirling's series (DLMF 5.11.1, and its
 * derivatives) is used. The remainder after m terms is {@code (-1)^m} times a completely monotone
 * function (DLMF 5.11(ii) and Binet's integral), so remainders in turn have opposite signs and each
 * is at most the first term left out; the same holds for all derivatives.
 *
 * <p>No more than 600 bits are given, whatever is asked.
 */
public final class GammaFunction {
  private static final int MOST = 600;
  private static final int TERMS = 64;
  private static final List<Rational> BERNOULLI = bernoulli();

  private GammaFunction() {}

  /** log Gamma(x); zero, as a point, at 1 and 2. */
  public static Interval logGamma(Rational x, int bits) {
    require(x);
    return x.isOne() || x.equals(Rational.TWO)
        ? Interval.ZERO
        : enclose(bits, Interval.ALL, p -> logGammaBall(x, p));
  }

  /** The derivative of log Gamma. */
  public static Interval digamma(Rational x, int bits) {
    require(x);
    return enclose(bits, Interval.ALL, p -> digammaBall(x, p));
  }

  /** The second derivative of log Gamma; positive. */
  public static Interval trigamma(Rational x, int bits) {
    require(x);
    return enclose(bits, Interval.POSITIVE, p -> trigammaBall(x, p));
  }

  /** The third derivative of log Gamma; negative. */
  public static Interval tetragamma(Rational x, int bits) {
    require(x);
    return enclose(bits, Interval.POSITIVE.negate(), p -> tetragammaBall(x, p));
  }

  private static void require(Rational x) {
    if (x.sign() <= 0) {
      throw new IllegalArgumentException("the gamma function is not looked at in " + x);
    }
  }

  private static Interval enclose(int bits, Interval range, IntFunction<Ball> function) {
    return Ball.enclose(
        Math.min(bits, MOST), range, p -> function.apply(Math.min(p, 2 * MOST + 64)));
  }

  private static Ball logGammaBall(Rational x, int p) {
    int q = p + 16;
    int n = steps(x, q);
    Rational z = x.add(Rational.of(n));
    Ball product = Ball.ONE;
    for (int i = 0; i < n; i++) {
      product = product.multiply(Ball.of(x.add(Rational.of(i)), q), q);
    }
    Ball pi2 = Series.pi(q).scale(1);
    return Ball.of(z.subtract(Rational.HALF), q)
        .multiply(Exponential.logarithm(Ball.of(z, q), q), q)
        .subtract(Ball.of(z, q), q)
        .add(Exponential.logarithm(pi2, q).scale(-1), q)
        .add(stirling(z, 0, q), q)
        .subtract(n == 0 ? Ball.ZERO : Exponential.logarithm(product, q), p);
  }

  private static Ball digammaBall(Rational x, int p) {
    int q = p + 16;
    int n = steps(x, q);
    Rational z = x.add(Rational.of(n));
    return Exponential.logarithm(Ball.of(z, q), q)
        .subtract(Ball.ONE.divide(Ball.of(z, q), q).scale(-1), q)
        .add(stirling(z, 1, q), q)
        .subtract(powers(x, n, 1, q), p);
  }

  private static Ball trigammaBall(Rational x, int p) {
    int q = p + 16;
    int n = steps(x, q);
    Rational z = x.add(Rational.of(n));
    Ball inverse = Ball.ONE.divide(Ball.of(z, q), q);
    return inverse
        .add(inverse.multiply(inverse, q).scale(-1), q)
        .add(stirling(z, 2, q), q)
        .add(powers(x, n, 2, q), p);
  }

  private static Ball tetragammaBall(Rational x, int p) {
    int q = p + 16;
    int n = steps(x, q);
    Rational z = x.add(Rational.of(n));
    Ball inverse = Ball.ONE.divide(Ball.of(z, q), q);
    Ball square = inverse.multiply(inverse, q);
    return stirling(z, 3, q)
        .subtract(square, q)
        .subtract(square.multiply(inverse, q), q)
        .subtract(powers(x, n, 3, q).scale(1), p);
  }

  /** The sum of (x + i)^-k for i below n. */
  private static Ball powers(Rational x, int n, int k, int q) {
    Ball sum = Ball.ZERO;
    for (int i = 0; i < n; i++) {
      Ball base = Ball.of(x.add(Rational.of(i)), q);
      Ball power = base;
      for (int j = 1; j < k; j++) {
        power = power.multiply(base, q);
      }
      sum = sum.add(Ball.ONE.divide(power, q), q);
    }
    return sum;
  }

  /**
   * How far to move up: to where the smallest term, or the last of the table, is below {@code
   * 2^-q}. The last one is below {@code 2^370 z^-127}.
   */
  private static int steps(Rational x, int q) {
    int goal = Math.max(q / 4 + 8, 1 << ((q + 370) / (2 * TERMS - 1) + 1));
    BigInteger missing = BigInteger.valueOf(goal).subtract(x.floor());
    return missing.signum() <= 0 ? 0 : missing.intValueExact();
  }

  /** The sum over k of the order-th derivative of {@code B(2k) / (2k (2k-1) z^(2k-1))}. */
  private static Ball stirling(Rational z, int order, int q) {
    Ball inverse = Ball.ONE.divide(Ball.of(z, q), q);
    Ball square = inverse.multiply(inverse, q);
    Ball power = inverse;
    for (int i = 0; i < order; i++) {
      power = power.multiply(inverse, q);
    }
    int least = power.top() - q - 8;
    Ball sum = Ball.ZERO;
    for (int k = 1; ; k++) {
      Ball term = Ball.of(coefficient(k, order), q).multiply(power, q);
      if (k == TERMS || term.top() < least) {
        return sum.add(term.around(), q);
      }
      sum = sum.add(term, q);
      power = power.multiply(square, q);
    }
  }

  private static Rational coefficient(int k, int order) {
    Rational number = BERNOULLI.get(k);
    return switch (order) {
      case 0 -> number.divide(Rational.of(2L * k * (2L * k - 1)));
      case 1 -> number.divide(Rational.of(-2L * k));
      case 2 -> number;
      default -> number.multiply(Rational.of(-2L * k - 1));
    };
  }

  /**
   * B(2k) at index k, from the tangent numbers: {@code B(2k) = (-1)^(k-1) 2k T(k) / (4^k (4^k -
   * 1))}.
   *
   * <p>Source: Brent and Harvey, Fast computation of Bernoulli, tangent and secant numbers (2011),
   * section 6.
   */
  private static List<Rational> bernoulli() {
    BigInteger[] tangent = new BigInteger[TERMS + 1];
    tangent[1] = BigInteger.ONE;
    for (int k = 2; k <= TERMS; k++) {
      tangent[k] = tangent[k - 1].multiply(BigInteger.valueOf(k - 1L));
    }
    for (int k = 2; k <= TERMS; k++) {
      for (int j = k; j <= TERMS; j++) {
        tangent[j] =
            tangent[j - 1]
                .multiply(BigInteger.valueOf(j - k))
                .add(tangent[j].multiply(BigInteger.valueOf(j - k + 2L)));
      }
    }
    List<Rational> numbers = new ArrayList<>();
    numbers.add(Rational.ONE);
    for (int k = 1; k <= TERMS; k++) {
      BigInteger four = BigInteger.ONE.shiftLeft(2 * k);
      BigInteger top = tangent[k].multiply(BigInteger.valueOf(k % 2 == 0 ? -2L * k : 2L * k));
      numbers.add(Rational.of(top, four.multiply(four.subtract(BigInteger.ONE))));
    }
    return List.copyOf(numbers);
  }
}
