package dev.jensen.core.algebra;

import dev.jensen.core.number.Rational;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;

/** Random and classical polynomials for properties. */
final class Samples {
  private Samples() {}

  static Rational rational(Random random) {
    return Rational.of(random.nextInt(13) - 6, 1 + random.nextInt(4));
  }

  /** A polynomial of at most that degree, often with gaps, sometimes zero. */
  static Polynomial polynomial(Random random, int degree) {
    Rational[] coefficients = new Rational[random.nextInt(degree + 2)];
    Arrays.setAll(coefficients, k -> random.nextInt(3) == 0 ? Rational.ZERO : rational(random));
    return Polynomial.of(coefficients);
  }

  static Polynomial nonzero(Random random, int degree) {
    Polynomial drawn = polynomial(random, degree);
    return drawn.isZero() ? Polynomial.constant(Rational.of(-3, 2)) : drawn;
  }

  /** A polynomial of exactly that degree whose coefficients have so many bits. */
  static Polynomial dense(Random random, int degree, int bits) {
    Rational[] coefficients = new Rational[degree + 1];
    Arrays.setAll(
        coefficients,
        k ->
            Rational.of(
                new BigInteger(bits, random)
                    .setBit(bits)
                    .multiply(BigInteger.valueOf(random.nextBoolean() ? 1 : -1))));
    return Polynomial.of(coefficients);
  }

  /** The polynomial {@code x - root}. */
  static Polynomial at(Rational root) {
    return Polynomial.of(root.negate(), Rational.ONE);
  }

  static Polynomial chebyshev(int n) {
    Polynomial last = Polynomial.ONE;
    Polynomial next = Polynomial.X;
    for (int k = 1; k < n; k++) {
      Polynomial after = Polynomial.X.scale(Rational.TWO).multiply(next).subtract(last);
      last = next;
      next = after;
    }
    return next;
  }

  static Polynomial legendre(int n) {
    Polynomial last = Polynomial.ONE;
    Polynomial next = Polynomial.X;
    for (int k = 1; k < n; k++) {
      Polynomial after =
          Polynomial.X.multiply(next)
              .scale(Rational.of(2L * k + 1))
              .subtract(last.scale(Rational.of(k)))
              .scale(Rational.of(1, k + 1L));
      last = next;
      next = after;
    }
    return next;
  }

  static Polynomial wilkinson(int n) {
    Polynomial product = Polynomial.ONE;
    for (int k = 1; k <= n; k++) {
      product = product.multiply(at(Rational.of(k)));
    }
    return product;
  }

  /** A polynomial in the generators 0, 1 and 2, sometimes zero. */
  static Multinomial multinomial(Random random) {
    Multinomial sum = Multinomial.ZERO;
    for (int i = random.nextInt(5); i > 0; i--) {
      Multinomial term = Multinomial.constant(rational(random));
      for (int j = random.nextInt(4); j > 0; j--) {
        term = term.multiply(Multinomial.generator(random.nextInt(3)));
      }
      sum = sum.add(term);
    }
    return sum;
  }

  static Multinomial nonzeroMultinomial(Random random) {
    Multinomial drawn = multinomial(random);
    return drawn.isZero() ? Multinomial.generator(1) : drawn;
  }
}
