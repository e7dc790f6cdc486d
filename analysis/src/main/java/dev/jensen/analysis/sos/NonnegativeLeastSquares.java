package dev.jensen.analysis.sos;

import dev.jensen.analysis.Budget;
import java.util.Arrays;

/**
 * The nonnegative combination of vectors that is nearest to another, in doubles (Lawson and Hanson,
 * Solving Least Squares Problems, chapter 23).
 */
final class NonnegativeLeastSquares {
  private static final double NOTHING = 1e-9;
  private static final double LEAST_PIVOT = 1e-11;

  private final double[][] products;
  private final double[] right;

  /**
   * @param products of the vectors with each other
   * @param right of the vectors with the other
   */
  NonnegativeLeastSquares(double[][] products, double[] right) {
    this.products = products;
    this.right = right;
  }

  /** The factors, as good as the budget allows. */
  double[] solve(Budget budget) {
    int n = right.length;
    double[] factors = new double[n];
    boolean[] passive = new boolean[n];
    double size = Arrays.stream(right).map(Math::abs).max().orElse(0);
    for (int round = 0; round < 3 * n && budget.goesOn(); round++) {
      int steepest = -1;
      double most = NOTHING * size;
      for (int j = 0; j < n; j++) {
        double slope = passive[j] ? 0 : slope(factors, j);
        if (slope > most) {
          most = slope;
          steepest = j;
        }
      }
      if (steepest < 0) {
        break;
      }
      passive[steepest] = true;
      if (!descend(factors, passive)) {
        break;
      }
    }
    return factors;
  }

  private double slope(double[] factors, int j) {
    double slope = right[j];
    for (int k = 0; k < factors.length; k++) {
      slope -= factors[k] == 0 ? 0 : products[j][k] * factors[k];
    }
    return slope;
  }

  /** Moves to the best factors of the passive vectors, leaving those that would turn negative. */
  private boolean descend(double[] factors, boolean[] passive) {
    for (int round = 0; round < factors.length; round++) {
      int[] places =
          java.util.stream.IntStream.range(0, passive.length).filter(j -> passive[j]).toArray();
      double[][] part = new double[places.length][places.length];
      double[] side = new double[places.length];
      for (int i = 0; i < places.length; i++) {
        side[i] = right[places[i]];
        for (int j = 0; j < places.length; j++) {
          part[i][j] = products[places[i]][places[j]];
        }
      }
      double[] best = Dense.solve(part, side, LEAST_PIVOT);
      double step = 1;
      for (int i = 0; i < places.length; i++) {
        double at = factors[places[i]];
        if (best[i] <= 0 && at - best[i] > 0) {
          step = Math.min(step, at / (at - best[i]));
        }
      }
      boolean whole = step == 1;
      for (int i = 0; i < places.length; i++) {
        double at = factors[places[i]];
        factors[places[i]] = at + step * (best[i] - at);
        if (best[i] <= 0 && factors[places[i]] <= NOTHING * Math.abs(best[i]) || best[i] == 0) {
          factors[places[i]] = 0;
          passive[places[i]] = false;
          whole = false;
        }
      }
      if (whole) {
        return true;
      }
      if (places.length == 0) {
        return false;
      }
    }
    return false;
  }
}
