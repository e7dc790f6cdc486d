package dev.jensen.core.algebra;

import dev.jensen.core.expr.Cancellation;
import dev.jensen.core.number.Rational;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The definiteness of a symmetric matrix of rationals by exact elimination, {@code M = LDL'} (Golub
 * and Van Loan, Matrix Computations, section 4.1 and 4.2): M is positive semidefinite if and only
 * if every pivot is positive, or zero with a zero row.
 *
 * <p>The elimination is free of fractions (Bareiss, Sylvester's identity and multistep
 * integer-preserving Gaussian elimination): after some steps the entries are those of the Schur
 * complement times the last pivot, which is a positive principal minor.
 */
public final class Ldl {
  /** What values a quadratic form takes away from zero. */
  public enum Definiteness {
    POSITIVE_DEFINITE,
    /** It is never negative, and zero somewhere. */
    POSITIVE_SEMIDEFINITE,
    /** It is negative somewhere. */
    INDEFINITE
  }

  /** From so many rows on a short factor is looked for before the long numbers of elimination. */
  private static final int MANY = 8;

  private final BigInteger[][] rest;
  private final Definiteness definiteness;
  private final Rational @Nullable [] direction;

  private Ldl(Rational[][] matrix) {
    this.rest = IntegerMatrix.of(matrix).entries();
    boolean definite = true;
    BigInteger last = BigInteger.ONE;
    for (int k = 0; k < rest.length; k++) {
      int sign = rest[k][k].signum();
      int j = firstInRow(k);
      if (sign < 0 || sign == 0 && j < rest.length) {
        this.definiteness = Definiteness.INDEFINITE;
        this.direction = lifted(sign < 0 ? unit(k) : acrossZero(k, j), k);
        return;
      }
      definite &= sign > 0;
      if (sign > 0) {
        eliminate(k, last);
        last = rest[k][k];
      }
    }
    this.definiteness =
        definite ? Definiteness.POSITIVE_DEFINITE : Definiteness.POSITIVE_SEMIDEFINITE;
    this.direction = null;
  }

  /**
   * The elimination of a matrix.
   *
   * @throws IllegalArgumentException if the matrix is not symmetric
   */
  public static Ldl of(Rational[][] matrix) {
    return new Ldl(matrix);
  }

  /** A direction v with {@code v'Mv < 0}; null if the matrix is positive semidefinite. */
  public static Rational @Nullable [] negativeDirection(Rational[][] matrix) {
    return of(matrix).negativeDirection();
  }

  /**
   * Whether the matrix is positive semidefinite.
   *
   * @throws IllegalArgumentException if the matrix is not symmetric
   */
  public static boolean isPositiveSemidefinite(Rational[][] matrix) {
    return isDominated(matrix)
        || matrix.length >= MANY && ShortFactor.isFound(matrix)
        || of(matrix).definiteness != Definiteness.INDEFINITE;
  }

  /**
   * Whether each diagonal entry is at least the sum of its row's other sizes, which makes a
   * symmetric matrix semidefinite (Gershgorin) without any elimination.
   */
  private static boolean isDominated(Rational[][] matrix) {
    IntegerMatrix.requireSymmetric(matrix);
    for (int i = 0; i < matrix.length; i++) {
      Rational room = matrix[i][i];
      for (int j = 0; j < matrix.length && room.sign() >= 0; j++) {
        room = i == j ? room : room.subtract(matrix[i][j].abs());
      }
      if (room.sign() < 0) {
        return false;
      }
    }
    return true;
  }

  public Definiteness definiteness() {
    return definiteness;
  }

  /** A direction v with {@code v'Mv < 0}; null if the matrix is positive semidefinite. */
  public Rational @Nullable [] negativeDirection() {
    return direction == null ? null : direction.clone();
  }

  /** The first place right of the diagonal that is not zero; n if there is none. */
  private int firstInRow(int k) {
    int j = k + 1;
    while (j < rest.length && rest[k][j].signum() == 0) {
      j++;
    }
    return j;
  }

  /** Eliminates on and above the diagonal; row k stays as it is. */
  private void eliminate(int k, BigInteger last) {
    BigInteger pivot = rest[k][k];
    for (int i = k + 1; i < rest.length; i++) {
      Cancellation.check();
      BigInteger factor = rest[k][i];
      for (int j = i; j < rest.length; j++) {
        BigInteger entry = rest[i][j].multiply(pivot).subtract(factor.multiply(rest[k][j]));
        rest[i][j] = entry.divide(last);
      }
    }
  }

  private Rational[] unit(int k) {
    Rational[] vector = new Rational[rest.length];
    Arrays.fill(vector, Rational.ZERO);
    vector[k] = Rational.ONE;
    return vector;
  }

  /**
   * For the block [[0, b], [b, c]] where b is not zero: (s, -b) with s chosen so that the form is
   * {@code -b^2}.
   */
  private Rational[] acrossZero(int k, int j) {
    Rational[] vector = unit(k);
    vector[k] = Rational.of(rest[j][j]).add(Rational.ONE).multiply(Rational.HALF);
    vector[j] = Rational.of(rest[k][j].negate());
    return vector;
  }

  /**
   * The direction in the original matrix for one in what was left after the first k eliminations:
   * each variable that was eliminated takes the place where the form is smallest.
   */
  private Rational[] lifted(Rational[] vector, int k) {
    for (int i = k - 1; i >= 0; i--) {
      if (rest[i][i].signum() != 0) {
        Rational sum = Rational.ZERO;
        for (int j = i + 1; j < vector.length; j++) {
          if (!vector[j].isZero()) {
            sum = sum.add(vector[j].multiply(Rational.of(rest[i][j])));
          }
        }
        vector[i] = sum.divide(Rational.of(rest[i][i])).negate();
      }
    }
    return vector;
  }
}
