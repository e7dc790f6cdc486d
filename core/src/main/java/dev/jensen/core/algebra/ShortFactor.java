package dev.jensen.core.algebra;

import dev.jensen.core.expr.Cancellation;
import dev.jensen.core.number.Rational;
import java.math.BigInteger;

/**
 * A quick proof that a symmetric matrix is positive definite: scaled by powers of two it is {@code
 * LL' + R} with a matrix L of short dyadic numbers and a rest R that is diagonally dominant with a
 * diagonal that is not negative (Gershgorin). L is what Cholesky's factorisation gives in integers
 * (Golub and Van Loan, Matrix Computations, section 4.2); R is what its divisions leave over, so
 * nothing that is rounded is trusted. The smallest eigenvalue must exceed the room that R takes.
 *
 * <p>All numbers are integers in units of {@code 2^-60}; those of L in units of {@code 2^-30}. The
 * diagonal of the scaled matrix is below 1, and so are the sums of squares in the rows of L, which
 * keeps every sum of products below {@code 2^60} by the inequality of Cauchy and Schwarz.
 */
final class ShortFactor {
  private static final int BITS = 30;
  private static final long MOST = 1L << BITS;

  private final Rational[][] matrix;
  private final int[] scale;
  private final long[][] factor;

  /** Where the row of the matrix, and so that of the factor, begins. */
  private final int[] first;

  /** What is left of the diagonal beyond the sizes of the rest of the row. */
  private final long[] room;

  private ShortFactor(Rational[][] matrix) {
    int n = matrix.length;
    this.matrix = matrix;
    this.scale = new int[n];
    this.factor = new long[n][];
    this.first = new int[n];
    this.room = new long[n];
  }

  /** Whether such a factor is found. */
  static boolean isFound(Rational[][] matrix) {
    return new ShortFactor(matrix).search();
  }

  private boolean search() {
    int n = matrix.length;
    // Each division leaves at most half of a unit of L times a number below 1.
    long shift = (n + 1L) * (MOST / 2 + 2);
    for (int i = 0; i < n; i++) {
      Cancellation.check();
      Rational diagonal = matrix[i][i];
      if (diagonal.sign() <= 0) {
        return false;
      }
      int size = diagonal.numerator().bitLength() - diagonal.denominator().bitLength() + 1;
      scale[i] = -Math.ceilDiv(size, 2);
      while (first[i] < i && matrix[i][first[i]].isZero()) {
        first[i]++;
      }
      if (!row(i, shift)) {
        return false;
      }
    }
    for (long left : room) {
      if (left < 0) {
        return false;
      }
    }
    return true;
  }

  /** The next row of the factor; false if the matrix is seen not to be definite enough. */
  private boolean row(int i, long shift) {
    long[] row = new long[i - first[i] + 1];
    factor[i] = row;
    long norm = 0;
    for (int j = first[i]; j < i; j++) {
      BigInteger wide = entry(i, j);
      if (wide.bitLength() > 2 * BITS) {
        return false;
      }
      long[] other = factor[j];
      long left = wide.longValueExact();
      for (int k = Math.max(first[i], first[j]); k < j; k++) {
        left -= row[k - first[i]] * other[k - first[j]];
      }
      long pivot = other[j - first[j]];
      long share = Math.floorDiv(2 * left + pivot, 2 * pivot);
      if (Math.abs(share) > MOST) {
        return false;
      }
      row[j - first[i]] = share;
      norm += share * share;
      if (norm > MOST * MOST) {
        return false;
      }
      // The entry itself is up to one unit more than its integer part.
      long rest = Math.abs(left - share * pivot) + 1;
      room[i] -= rest;
      room[j] -= rest;
    }
    long left = entry(i, i).longValueExact() - norm;
    if (left <= shift) {
      return false;
    }
    long pivot = BigInteger.valueOf(left - shift).sqrt().longValueExact();
    row[i - first[i]] = pivot;
    room[i] += left - pivot * pivot;
    return pivot > 0;
  }

  /** The integer part of the scaled entry. */
  private BigInteger entry(int i, int j) {
    Rational value = matrix[i][j];
    int bits = scale[i] + scale[j] + 2 * BITS;
    BigInteger top = bits > 0 ? value.numerator().shiftLeft(bits) : value.numerator();
    BigInteger below = bits < 0 ? value.denominator().shiftLeft(-bits) : value.denominator();
    BigInteger[] parts = top.divideAndRemainder(below);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }
}
