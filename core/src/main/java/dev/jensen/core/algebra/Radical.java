package dev.jensen.core.algebra;

import dev.jensen.core.number.Rational;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A power of a positive rational with a rational exponent, told as {@code factor base^exponent}
 * with a whole base, so that {@code sqrt(3/4)} and {@code sqrt(3)/2} are the same: small primes are
 * drawn out of the root, and the base is no perfect power.
 */
record Radical(Rational factor, Rational base, Rational exponent) {
  private static final int MOST_BITS = 512;
  private static final int LAST_PRIME = 97;
  private static final int[] DEGREES = {2, 3, 5, 7};

  /** The power so told; null if its numbers are too large. */
  static @Nullable Radical of(Rational number, Rational exponent) {
    int degree = exponent.denominator().intValueExact();
    int power = exponent.numerator().intValueExact();
    BigInteger bottom = number.denominator();
    if (number.isZero()) {
      return null;
    }
    if (number.numerator().bitLength() + (long) degree * bottom.bitLength() > MOST_BITS
        || Math.abs((long) power) * MOST_BITS > 1 << 16) {
      return exact(number, degree, power);
    }
    // (a/b)^(1/n) = (a b^(n-1))^(1/n) / b
    BigInteger inside = number.numerator().multiply(bottom.pow(degree - 1));
    BigInteger outside = BigInteger.ONE;
    for (int p = 2; p <= LAST_PRIME; p++) {
      BigInteger full = BigInteger.valueOf(p).pow(degree);
      BigInteger[] divided = inside.divideAndRemainder(full);
      while (divided[1].signum() == 0) {
        inside = divided[0];
        outside = outside.multiply(BigInteger.valueOf(p));
        divided = inside.divideAndRemainder(full);
      }
    }
    return reduced(Rational.of(outside, bottom).pow(power), Rational.of(inside), exponent);
  }

  private static @Nullable Radical exact(Rational number, int degree, int power) {
    Rational root = number.exactRoot(degree);
    return root == null ? null : new Radical(root.pow(power), Rational.ONE, Rational.ZERO);
  }

  private static Radical reduced(Rational factor, Rational whole, Rational exponent) {
    Rational base = whole;
    Rational power = exponent;
    for (int degree : DEGREES) {
      Rational root = base.exactRoot(degree);
      while (root != null && !base.equals(Rational.ONE)) {
        base = root;
        power = power.multiply(Rational.of(degree));
        root = base.exactRoot(degree);
      }
    }
    return power.isInt()
        ? new Radical(factor.multiply(base.pow(power.toInt())), Rational.ONE, Rational.ZERO)
        : new Radical(factor, base, power);
  }
}
