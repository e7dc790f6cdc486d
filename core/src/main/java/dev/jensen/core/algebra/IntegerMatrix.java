package dev.jensen.core.algebra;

import dev.jensen.core.number.Rational;
import java.math.BigInteger;

/** A symmetric matrix of rationals times the least positive integer that clears denominators. */
final class IntegerMatrix {
  private final BigInteger[][] entries;
  private final BigInteger multiple;

  private IntegerMatrix(BigInteger[][] entries, BigInteger multiple) {
    this.entries = entries;
    this.multiple = multiple;
  }

  /**
   * The multiple of a matrix.
   *
   * @throws IllegalArgumentException if the matrix is not symmetric
   */
  static IntegerMatrix of(Rational[][] matrix) {
    requireSymmetric(matrix);
    int n = matrix.length;
    BigInteger multiple = BigInteger.ONE;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        BigInteger denominator = matrix[i][j].denominator();
        multiple = multiple.multiply(denominator.divide(multiple.gcd(denominator)));
      }
    }
    BigInteger[][] entries = new BigInteger[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Rational entry = matrix[i][j];
        entries[i][j] = entry.numerator().multiply(multiple.divide(entry.denominator()));
      }
    }
    return new IntegerMatrix(entries, multiple);
  }

  static void requireSymmetric(Rational[][] matrix) {
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[i].length; j++) {
        if (matrix[i].length != matrix.length || !matrix[i][j].equals(matrix[j][i])) {
          throw new IllegalArgumentException("the matrix is not symmetric");
        }
      }
    }
  }

  /** The entries, which belong to the caller. */
  BigInteger[][] entries() {
    return entries;
  }

  /** What the matrix was multiplied by. */
  BigInteger multiple() {
    return multiple;
  }
}
