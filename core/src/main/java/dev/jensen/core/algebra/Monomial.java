package dev.jensen.core.algebra;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A product of generators with positive exponents, in the graded lexicographic order, larger ones
 * first (Cox, Little and O'Shea, Ideals, Varieties, and Algorithms, section 2.2).
 */
public final class Monomial implements Comparable<Monomial> {
  static final Monomial ONE = new Monomial(new int[0]);

  /** Pairs of generator and exponent, by rising generator. */
  private final int[] pairs;

  private final int degree;

  /**
   * A monomial from its pairs.
   *
   * @throws ArithmeticException if the degree is no int
   */
  private Monomial(int[] pairs) {
    this.pairs = pairs;
    int sum = 0;
    for (int i = 1; i < pairs.length; i += 2) {
      sum = Math.addExact(sum, pairs[i]);
    }
    this.degree = sum;
  }

  static Monomial of(int generator) {
    return power(generator, 1);
  }

  /** The power of a generator with a positive exponent. */
  static Monomial power(int generator, int exponent) {
    return new Monomial(new int[] {generator, exponent});
  }

  /** The generators in rising order. */
  public int[] generators() {
    int[] generators = new int[pairs.length / 2];
    for (int i = 0; i < generators.length; i++) {
      generators[i] = pairs[2 * i];
    }
    return generators;
  }

  /** The exponent of a generator; 0 if it does not occur. */
  public int exponent(int generator) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == generator) {
        return pairs[i + 1];
      }
    }
    return 0;
  }

  /** The sum of the exponents. */
  public int degree() {
    return degree;
  }

  /** The product with {@code that} to the power sign, 1 or -1; null if an exponent is negative. */
  private @Nullable Monomial combine(Monomial that, int sign) {
    int[] merged = new int[pairs.length + that.pairs.length];
    int size = 0;
    int i = 0;
    int j = 0;
    while (i < pairs.length || j < that.pairs.length) {
      boolean left = j == that.pairs.length || i < pairs.length && pairs[i] <= that.pairs[j];
      boolean right = i == pairs.length || j < that.pairs.length && that.pairs[j] <= pairs[i];
      int generator = left ? pairs[i] : that.pairs[j];
      int exponent = Math.addExact(left ? pairs[i + 1] : 0, right ? sign * that.pairs[j + 1] : 0);
      i += left ? 2 : 0;
      j += right ? 2 : 0;
      if (exponent < 0) {
        return null;
      }
      if (exponent > 0) {
        merged[size++] = generator;
        merged[size++] = exponent;
      }
    }
    return new Monomial(size == merged.length ? merged : Arrays.copyOf(merged, size));
  }

  /**
   * The product.
   *
   * @throws ArithmeticException if the degree becomes too large
   */
  public Monomial multiply(Monomial that) {
    return Objects.requireNonNull(combine(that, 1));
  }

  /** The quotient; null if it is none. */
  @Nullable Monomial divide(Monomial that) {
    return that.degree > degree ? null : combine(that, -1);
  }

  Monomial gcd(Monomial that) {
    int[] common = new int[pairs.length];
    int size = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      int exponent = Math.min(pairs[i + 1], that.exponent(pairs[i]));
      if (exponent > 0) {
        common[size++] = pairs[i];
        common[size++] = exponent;
      }
    }
    return new Monomial(Arrays.copyOf(common, size));
  }

  /** The monomial of which this is the square; null if there is none. */
  public @Nullable Monomial squareRoot() {
    int[] halves = pairs.clone();
    for (int i = 1; i < halves.length; i += 2) {
      if (halves[i] % 2 != 0) {
        return null;
      }
      halves[i] /= 2;
    }
    return new Monomial(halves);
  }

  /** The monomial without the generator. */
  Monomial without(int generator) {
    int[] rest = new int[pairs.length];
    int size = 0;
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] != generator) {
        rest[size++] = pairs[i];
        rest[size++] = pairs[i + 1];
      }
    }
    return new Monomial(Arrays.copyOf(rest, size));
  }

  /** Larger degree first; among equal degrees a higher power of an earlier generator first. */
  @Override
  public int compareTo(Monomial that) {
    int degrees = Integer.compare(that.degree, degree);
    if (degrees != 0) {
      return degrees;
    }
    for (int i = 0; i < Math.min(pairs.length, that.pairs.length); i += 2) {
      if (pairs[i] != that.pairs[i]) {
        return Integer.compare(pairs[i], that.pairs[i]);
      }
      if (pairs[i + 1] != that.pairs[i + 1]) {
        return Integer.compare(that.pairs[i + 1], pairs[i + 1]);
      }
    }
    return Integer.compare(that.pairs.length, pairs.length);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Monomial that && Arrays.equals(pairs, that.pairs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(pairs);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      text.append(i == 0 ? "" : "*").append('g').append(pairs[i]);
      text.append(pairs[i + 1] == 1 ? "" : "^" + pairs[i + 1]);
    }
    return text.isEmpty() ? "1" : text.toString();
  }
}
