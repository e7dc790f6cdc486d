package dev.jensen.core.algebra;

import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Whether a symmetric matrix of rationals is positive semidefinite, by exact elimination with
 * symmetric pivots (Golub and Van Loan, Matrix Computations, section 4.2): it is if every pivot is
 * positive, or zero with a zero row.
 */
public final class Ldl {
  private Ldl() {}

  /** A direction v with {@code v'Mv < 0}; null if the matrix is positive semidefinite. */
  public static Rational @Nullable [] negativeDirection(Rational[][] matrix) {
    int n = matrix.length;
    Rational[][] rest = new Rational[n][];
    for (int i = 0; i < n; i++) {
      rest[i] = matrix[i].clone();
    }
    // multipliers[k][j]: by elimination, row j has lost that many times row k.
    Rational[][] multipliers = new Rational[n][n];
    for (int k = 0; k < n; k++) {
      if (rest[k][k].sign() < 0) {
        return lifted(unit(n, k), multipliers, k);
      }
      for (int j = k + 1; j < n; j++) {
        if (rest[k][k].isZero() && !rest[k][j].isZero()) {
          return lifted(acrossZero(n, k, j, rest[k][j], rest[j][j]), multipliers, k);
        }
      }
      for (int j = k + 1; j < n; j++) {
        multipliers[k][j] = rest[k][k].isZero() ? Rational.ZERO : rest[k][j].divide(rest[k][k]);
      }
      for (int i = k + 1; i < n; i++) {
        for (int j = i; j < n && !multipliers[k][i].isZero(); j++) {
          rest[i][j] = rest[i][j].subtract(multipliers[k][i].multiply(rest[k][j]));
        }
      }
      for (int i = k + 1; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
          rest[j][i] = rest[i][j];
        }
      }
    }
    return null;
  }

  public static boolean isPositiveSemidefinite(Rational[][] matrix) {
    return negativeDirection(matrix) == null;
  }

  private static Rational[] unit(int n, int k) {
    Rational[] vector = new Rational[n];
    java.util.Arrays.fill(vector, Rational.ZERO);
    vector[k] = Rational.ONE;
    return vector;
  }

  /** For the block [[0, b], [b, c]], b not zero: (s, -b) with s chosen so that the form is -b^2. */
  private static Rational[] acrossZero(int n, int k, int j, Rational b, Rational c) {
    Rational[] vector = unit(n, k);
    vector[k] = c.add(Rational.ONE).multiply(Rational.HALF);
    vector[j] = b.negate();
    return vector;
  }

  /**
   * The direction in the original matrix for one in what was left after the first k eliminations.
   */
  private static Rational[] lifted(Rational[] vector, Rational[][] multipliers, int k) {
    Rational[] lifted = vector.clone();
    for (int i = k - 1; i >= 0; i--) {
      Rational sum = Rational.ZERO;
      for (int j = i + 1; j < lifted.length; j++) {
        sum = sum.add(multipliers[i][j].multiply(lifted[j]));
      }
      lifted[i] = sum.negate();
    }
    return lifted;
  }
}
