package dev.jensen.analysis.linear;

import dev.jensen.analysis.Budget;
import dev.jensen.core.number.Rational;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The simplex method in two phases on a tableau of rationals, with Bland's rule, so that it ends
 * (Chvátal, Linear Programming, chapters 2, 3 and 8): the least {@code cost'y} with {@code Ay = b}
 * and {@code y >= 0}.
 */
public final class Simplex {
  private final Rational[][] rows;
  private final Rational[] costs;
  private final int[] basis;
  private final int columns;
  private final Budget budget;

  private Simplex(Rational[][] matrix, Rational[] right, int columns, Budget budget) {
    int n = matrix.length;
    this.columns = columns;
    this.budget = budget;
    this.basis = new int[n];
    this.rows = new Rational[n][columns + n + 1];
    this.costs = new Rational[columns + n + 1];
    for (int i = 0; i < n; i++) {
      boolean turned = right[i].sign() < 0;
      Arrays.fill(rows[i], Rational.ZERO);
      for (int j = 0; j < columns; j++) {
        rows[i][j] = turned ? matrix[i][j].negate() : matrix[i][j];
      }
      rows[i][columns + i] = Rational.ONE;
      rows[i][columns + n] = right[i].abs();
      basis[i] = columns + i;
    }
  }

  /**
   * A solution.
   *
   * @param values of the unknowns
   * @param prices by how much the cost rises with each right side
   */
  public record Solution(Rational[] values, Rational[] prices) {}

  /**
   * A solution of least cost; null if there is none, if the cost has no bound, or no time.
   *
   * @param matrix the coefficients by rows, at least one
   */
  public static @Nullable Solution solve(
      Rational[][] matrix, Rational[] right, Rational[] cost, Budget budget) {
    int columns = matrix[0].length;
    Simplex simplex = new Simplex(matrix, right, columns, budget);
    Rational[] first = new Rational[columns + matrix.length];
    Arrays.fill(first, 0, columns, Rational.ZERO);
    Arrays.fill(first, columns, first.length, Rational.ONE);
    simplex.price(first);
    if (!simplex.descend() || simplex.costs[first.length].sign() != 0) {
      return null;
    }
    simplex.leaveStart();
    Rational[] second = new Rational[first.length];
    Arrays.fill(second, Rational.ZERO);
    System.arraycopy(cost, 0, second, 0, cost.length);
    simplex.price(second);
    return simplex.descend() ? simplex.solution(right) : null;
  }

  /** Sets the row of reduced costs; its last entry is the negative of the cost. */
  private void price(Rational[] cost) {
    Arrays.fill(costs, Rational.ZERO);
    System.arraycopy(cost, 0, costs, 0, cost.length);
    for (int i = 0; i < rows.length; i++) {
      subtract(costs, costs[basis[i]], rows[i]);
    }
  }

  /** Whether a least cost was reached. */
  private boolean descend() {
    while (true) {
      int entering = 0;
      while (entering < columns && costs[entering].sign() >= 0) {
        entering++;
      }
      if (entering == columns) {
        return true;
      }
      int leaving = leaving(entering);
      if (leaving < 0 || !budget.goesOn()) {
        return false;
      }
      pivot(leaving, entering);
    }
  }

  private int leaving(int entering) {
    int best = -1;
    Rational least = Rational.ZERO;
    for (int i = 0; i < rows.length; i++) {
      if (rows[i][entering].sign() > 0) {
        Rational ratio = rows[i][costs.length - 1].divide(rows[i][entering]);
        int order = best < 0 ? -1 : ratio.compareTo(least);
        if (order < 0 || order == 0 && basis[i] < basis[best]) {
          best = i;
          least = ratio;
        }
      }
    }
    return best;
  }

  /** Takes the unknowns of the first phase out of the basis; a row that has no other is void. */
  private void leaveStart() {
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns && basis[i] >= columns; j++) {
        if (!rows[i][j].isZero()) {
          pivot(i, j);
        }
      }
    }
  }

  private void pivot(int row, int column) {
    Rational scale = rows[row][column].inverse();
    for (int j = 0; j < costs.length; j++) {
      rows[row][j] = rows[row][j].multiply(scale);
    }
    for (int i = 0; i < rows.length; i++) {
      if (i != row) {
        subtract(rows[i], rows[i][column], rows[row]);
      }
    }
    subtract(costs, costs[column], rows[row]);
    basis[row] = column;
  }

  private static void subtract(Rational[] from, Rational factor, Rational[] row) {
    if (!factor.isZero()) {
      for (int j = 0; j < from.length; j++) {
        if (!row[j].isZero()) {
          from[j] = from[j].subtract(factor.multiply(row[j]));
        }
      }
    }
  }

  private Solution solution(Rational[] right) {
    Rational[] values = new Rational[columns];
    Arrays.fill(values, Rational.ZERO);
    Rational[] prices = new Rational[rows.length];
    for (int i = 0; i < rows.length; i++) {
      if (basis[i] < columns) {
        values[basis[i]] = rows[i][costs.length - 1];
      }
      Rational price = costs[columns + i].negate();
      prices[i] = right[i].sign() < 0 ? price.negate() : price;
    }
    return new Solution(values, prices);
  }
}
