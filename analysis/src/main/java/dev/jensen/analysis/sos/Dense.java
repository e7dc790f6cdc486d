package dev.jensen.analysis.sos;

import org.jspecify.annotations.Nullable;

/** Small dense matrices in doubles (Golub and Van Loan, Matrix Computations, 4.2 and 8.5). */
public final class Dense {
  private static final int MOST_SWEEPS = 30;

  private Dense() {}

  /** The lower factor L with {@code A = LL'}; null if a pivot is not positive. */
  public static double @Nullable [][] cholesky(double[][] matrix) {
    int n = matrix.length;
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      double[] row = lower[i];
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j] - dot(row, lower[j], j);
        if (i > j) {
          row[j] = sum / lower[j][j];
        } else if (sum > 0) {
          row[i] = Math.sqrt(sum);
        } else {
          return null;
        }
      }
    }
    return lower;
  }

  private static double dot(double[] a, double[] b, int size) {
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  /**
   * A solution of {@code Ax = b} for a positive semidefinite A, which is overwritten; x is zero
   * where a pivot is less than that share of its entry.
   */
  static double[] solve(double[][] matrix, double[] right, double least) {
    int n = matrix.length;
    for (int i = 0; i < n; i++) {
      double[] row = matrix[i];
      double size = row[i];
      for (int j = 0; j <= i; j++) {
        double sum = row[j] - dot(row, matrix[j], j);
        if (i > j) {
          row[j] = matrix[j][j] == 0 ? 0 : sum / matrix[j][j];
        } else {
          row[i] = sum > least * size ? Math.sqrt(sum) : 0;
        }
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = matrix[i][i] == 0 ? 0 : (right[i] - dot(matrix[i], x, i)) / matrix[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      x[i] = matrix[i][i] == 0 ? 0 : x[i] / matrix[i][i];
      for (int j = 0; j < i; j++) {
        x[j] -= matrix[i][j] * x[i];
      }
    }
    return x;
  }

  /** The inverse of {@code LL'}. */
  static double[][] inverse(double[][] lower) {
    int n = lower.length;
    double[][] columns = new double[n][n];
    for (int c = 0; c < n; c++) {
      double[] x = columns[c];
      for (int i = c; i < n; i++) {
        x[i] = ((i == c ? 1 : 0) - dot(lower[i], x, i)) / lower[i][i];
      }
      for (int i = n - 1; i >= 0; i--) {
        x[i] /= lower[i][i];
        for (int j = 0; j < i; j++) {
          x[j] -= lower[i][j] * x[i];
        }
      }
    }
    return columns;
  }

  /** {@code V'AV}. */
  static double[][] within(double[][] basis, double[][] matrix) {
    return product(transpose(basis), product(matrix, basis));
  }

  /** {@code VBV'}. */
  static double[][] lifted(double[][] basis, double[][] matrix) {
    double[][] half = product(basis, matrix);
    int n = basis.length;
    double[][] lifted = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        lifted[i][j] = dot(half[i], basis[j], matrix.length);
      }
    }
    return lifted;
  }

  public static double[][] transpose(double[][] matrix) {
    double[][] turned = new double[matrix.length == 0 ? 0 : matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < turned.length; j++) {
        turned[j][i] = matrix[i][j];
      }
    }
    return turned;
  }

  public static double[][] product(double[][] a, double[][] b) {
    int width = b.length == 0 ? 0 : b[0].length;
    double[][] product = new double[a.length][width];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        double factor = a[i][k];
        for (int j = 0; j < width && factor != 0; j++) {
          product[i][j] += factor * b[k][j];
        }
      }
    }
    return product;
  }

  /** Eigenvalues of a symmetric matrix, each followed by its eigenvector, by Jacobi's rotations. */
  public static double[][] eigen(double[][] symmetric) {
    int n = symmetric.length;
    double[][] a = new double[n][];
    double[][] vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      a[i] = symmetric[i].clone();
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      boolean moved = false;
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          if (Math.abs(a[p][q]) > 1e-17 * Math.sqrt(Math.abs(a[p][p] * a[q][q]))) {
            rotate(a, vectors, p, q);
            moved = true;
          }
        }
      }
      if (!moved) {
        break;
      }
    }
    double[][] pairs = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      pairs[i][0] = a[i][i];
      System.arraycopy(vectors[i], 0, pairs[i], 1, n);
    }
    return pairs;
  }

  private static void rotate(double[][] a, double[][] vectors, int p, int q) {
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
    double c = 1 / Math.hypot(t, 1);
    double s = t * c;
    for (int k = 0; k < a.length; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = c * kp - s * kq;
      a[k][q] = s * kp + c * kq;
    }
    turn(a[p], a[q], c, s);
    turn(vectors[p], vectors[q], c, s);
  }

  private static void turn(double[] p, double[] q, double c, double s) {
    for (int k = 0; k < p.length; k++) {
      double at = p[k];
      p[k] = c * at - s * q[k];
      q[k] = s * at + c * q[k];
    }
  }
}
