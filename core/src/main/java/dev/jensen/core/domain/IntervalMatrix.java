package dev.jensen.core.domain;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.IntervalElimination;
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
    return IntervalElimination.pivots(values, n, bits) != null;
  }
}
