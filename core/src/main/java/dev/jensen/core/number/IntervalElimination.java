package dev.jensen.core.number;

import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Elimination of symmetric matrices of intervals (Neumaier, Interval Methods for Systems of
 * Equations, section 4.5): that of each symmetric matrix within the intervals stays within those
 * computed.
 */
public final class IntervalElimination {
  /** Bits at which nothing is rounded: points are eliminated exactly. */
  public static final int EXACT = 1 << 28;

  private IntervalElimination() {}

  /**
   * Eliminates the first rows and columns, that many, in place: the others become what holds their
   * Schur complements. Null if a pivot may fail to be positive.
   *
   * @return the pivots
   */
  public static @Nullable Vector<Interval> pivots(Interval[][] values, int count, int bits) {
    Vector<Interval> pivots = Vector.empty();
    for (int k = 0; k < count; k++) {
      Interval pivot = values[k][k];
      Interval inverse = pivot.isPositive() ? pivot.inverse() : null;
      if (inverse == null) {
        return null;
      }
      pivots = pivots.append(pivot);
      for (int i = k + 1; i < values.length; i++) {
        for (int j = k + 1; j <= i; j++) {
          Interval product = i == j ? values[i][k].pow(2) : values[i][k].multiply(values[j][k]);
          if (product == null) {
            return null;
          }
          values[i][j] = values[i][j].subtract(product.multiply(inverse)).round(bits);
          values[j][i] = values[i][j];
        }
      }
    }
    return pivots;
  }
}
