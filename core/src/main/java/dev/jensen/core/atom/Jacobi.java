package dev.jensen.core.atom;

import java.util.Arrays;

/**
 * Eigenvalues of symmetric matrices in floating point by Jacobi's rotations (Golub and Van Loan,
 * Matrix Computations, section 8.5); for search and plots.
 */
final class Jacobi {
  private static final int MOST_SWEEPS = 60;

  private Jacobi() {}

  /** The eigenvalues in rising order, NaN for a matrix that is not finite; overwrites it. */
  static double[] eigenvalues(double[][] a) {
    int n = a.length;
    double size = 0;
    for (double[] row : a) {
      size += Arrays.stream(row).map(Math::abs).sum();
    }
    boolean finite = Double.isFinite(size);
    boolean turned = finite;
    for (int sweep = 0; turned && sweep < MOST_SWEEPS; sweep++) {
      turned = false;
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          if (Math.abs(a[p][q]) > Math.ulp(Math.abs(a[p][p]) + Math.abs(a[q][q])) / 16) {
            rotate(a, p, q);
            turned = true;
          }
        }
      }
    }
    double[] values = new double[n];
    Arrays.setAll(values, i -> finite ? a[i][i] : Double.NaN);
    Arrays.sort(values);
    return values;
  }

  /** Turns the plane of two axes so that the entry that couples them vanishes. */
  private static void rotate(double[][] a, int p, int q) {
    double ratio = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = Math.copySign(1 / (Math.abs(ratio) + Math.hypot(1, ratio)), ratio);
    double c = 1 / Math.hypot(1, t);
    double s = t * c;
    double shift = t * a[p][q];
    a[p][p] -= shift;
    a[q][q] += shift;
    a[p][q] = 0;
    a[q][p] = 0;
    for (int k = 0; k < a.length; k++) {
      if (k != p && k != q) {
        double kp = a[k][p];
        double kq = a[k][q];
        a[k][p] = c * kp - s * kq;
        a[k][q] = s * kp + c * kq;
        a[p][k] = a[k][p];
        a[q][k] = a[k][q];
      }
    }
  }
}
