package dev.jensen.core.domain;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/**
 * Symmetric matrices of intervals (Neumaier, Interval Methods for Systems of Equations, section
 * 4.5).
 */
public final class IntervalMatrix {
  private IntervalMatrix() {}

  /**
   * Whether elimination meets only positive pivots: then every symmetric matrix within the entries'
   * ranges is positive definite. False also where an entry may be undefined.
   */
  public static boolean isPositive(Vector<Vector<Expr>> matrix, Ranges ranges, int bits) {
    int n = matrix.size();
    Interval[][] values = new Interval[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Interval entry = ranges.of(matrix.get(i).get(j));
        if (entry == null) {
          return false;
        }
        values[i][j] = entry;
      }
    }
    for (int k = 0; k < n; k++) {
      if (!values[k][k].isPositive()) {
        return false;
      }
      for (int i = k + 1; i < n; i++) {
        for (int j = k + 1; j <= i; j++) {
          Interval product = i == j ? values[i][k].pow(2) : values[i][k].multiply(values[j][k]);
          Interval share = product == null ? null : product.divide(values[k][k]);
          if (share == null) {
            return false;
          }
          values[i][j] = values[i][j].subtract(share).round(bits);
          values[j][i] = values[i][j];
        }
      }
    }
    return true;
  }
}
