package dev.jensen.analysis.hessian;

import dev.jensen.analysis.sos.Dense;
import dev.jensen.analysis.sos.Face;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Coordinates in which a matrix M of terms is near the identity, without the directions that it
 * does not see: {@code M = U'NU} with {@code N = GMG'}.
 *
 * @param matrix the terms of M
 * @param coordinates the rows of U
 * @param directions the rows of G
 */
record Frame(Vector<Vector<Expr>> matrix, Rational[][] coordinates, Rational[][] directions) {
  /** Of the largest eigenvalue: what is less is taken for zero. */
  private static final double NOTHING = 1e-9;

  private static final double EXACTNESS = 1e-7;

  /**
   * By the factors of the mean of the values, the large ones scaled down.
   *
   * @param fineness bits behind the point of the entries
   * @return null if the mean is not definite beside the directions that M does not see
   */
  static @Nullable Frame of(
      Vector<Vector<Expr>> matrix, List<double[][]> samples, int fineness, Ranges ranges) {
    double[][] mean = mean(samples);
    int n = mean.length;
    Rational[][] kernel = kernel(mean);
    if (kernel[0].length > 0 && !isKernel(matrix, kernel, ranges)) {
      return null;
    }
    int[] free = new int[kernel[0].length];
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int column = unit(kernel, i);
      if (column < 0) {
        kept.add(i);
      } else {
        free[column] = i;
      }
    }
    int m = kept.size();
    double[][] part = new double[m][m];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        part[i][j] = mean[kept.get(i)][kept.get(j)];
      }
    }
    double[][] lower = Dense.cholesky(part);
    return lower == null || m == 0
        ? null
        : of(matrix, unitLower(lower, fineness), kept, kernel, free);
  }

  private static Frame of(
      Vector<Vector<Expr>> matrix,
      Rational[][] lower,
      List<Integer> kept,
      Rational[][] kernel,
      int[] free) {
    int m = lower.length;
    int n = matrix.size();
    Rational[][] inverse = inverse(lower);
    Rational[][] coordinates = zero(m, n);
    Rational[][] directions = zero(m, n);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < m; j++) {
        directions[i][kept.get(j)] = inverse[i][j];
        coordinates[i][kept.get(j)] = lower[j][i];
        for (int c = 0; c < free.length; c++) {
          Rational seen = kernel[kept.get(j)][c].multiply(lower[j][i]);
          coordinates[i][free[c]] = coordinates[i][free[c]].subtract(seen);
        }
      }
    }
    return new Frame(matrix, coordinates, directions);
  }

  /** How many coordinates there are. */
  int size() {
    return coordinates.length;
  }

  /** The entry of N, as a sum in which equal terms of the entries of M are collected. */
  Collected entry(int i, int j) {
    Collected sum = new Collected();
    for (int k = 0; k < matrix.size(); k++) {
      for (int l = 0; l < matrix.size(); l++) {
        Rational factor = directions[i][k].multiply(directions[j][l]);
        if (!factor.isZero()) {
          sum.add(factor, matrix.get(Math.min(k, l)).get(Math.max(k, l)));
        }
      }
    }
    return sum;
  }

  /** N where M has those values. */
  double[][] of(double[][] values) {
    double[][] rows = new double[size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.stream(directions[i]).mapToDouble(Rational::toDouble).toArray();
    }
    return Dense.product(Dense.product(rows, values), Dense.transpose(rows));
  }

  private static double[][] mean(List<double[][]> samples) {
    int n = samples.getFirst().length;
    double[][] mean = new double[n][n];
    for (double[][] each : samples) {
      double trace = 0;
      for (int i = 0; i < n; i++) {
        trace += Math.abs(each[i][i]);
      }
      double weight = 1 / Math.max(trace, Double.MIN_NORMAL);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          mean[i][j] += weight * each[i][j];
        }
      }
    }
    return mean;
  }

  /** A guess, as columns, at the vectors that the matrix does not see. */
  private static Rational[][] kernel(double[][] matrix) {
    double[][] pairs = Dense.eigen(matrix);
    double most = Arrays.stream(pairs).mapToDouble(pair -> pair[0]).max().orElse(0);
    List<double[]> seen = new ArrayList<>();
    for (double[] pair : pairs) {
      if (Math.abs(pair[0]) > NOTHING * most) {
        seen.add(Arrays.copyOfRange(pair, 1, pair.length));
      }
    }
    return Face.complement(seen, matrix.length, EXACTNESS);
  }

  private static boolean isKernel(Vector<Vector<Expr>> matrix, Rational[][] kernel, Ranges ranges) {
    NormalForm form = new NormalForm(ranges);
    for (int c = 0; c < kernel[0].length; c++) {
      for (Vector<Expr> row : matrix) {
        Collected sum = new Collected();
        for (int j = 0; j < kernel.length; j++) {
          sum.add(kernel[j][c], row.get(j));
        }
        Fraction rest = form.of(sum.term());
        if (rest == null || !rest.isZero()) {
          return false;
        }
      }
    }
    return true;
  }

  /** The column in which the row alone has an entry, which is 1; negative if there is none. */
  private static int unit(Rational[][] kernel, int row) {
    int column = -1;
    for (int c = 0; c < kernel[row].length; c++) {
      boolean alone = kernel[row][c].isOne();
      for (int d = 0; d < kernel[row].length; d++) {
        alone &= d == c || kernel[row][d].isZero();
      }
      column = alone && column < 0 && isFirst(kernel, row, c) ? c : column;
    }
    return column;
  }

  private static boolean isFirst(Rational[][] kernel, int row, int column) {
    for (int i = 0; i < row; i++) {
      if (kernel[i][column].isOne() && unit(kernel, i) == column) {
        return false;
      }
    }
    return true;
  }

  private static Rational[][] unitLower(double[][] lower, int fineness) {
    int m = lower.length;
    double unit = 1L << fineness;
    Rational[][] rounded = zero(m, m);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < i; j++) {
        rounded[i][j] = Rational.of(Math.rint(unit * lower[i][j] / lower[j][j]) / unit);
      }
      rounded[i][i] = Rational.ONE;
    }
    return rounded;
  }

  private static Rational[][] inverse(Rational[][] unitLower) {
    int m = unitLower.length;
    Rational[][] inverse = zero(m, m);
    for (int i = 0; i < m; i++) {
      inverse[i][i] = Rational.ONE;
      for (int k = 0; k < i; k++) {
        for (int j = 0; j <= k; j++) {
          inverse[i][j] = inverse[i][j].subtract(unitLower[i][k].multiply(inverse[k][j]));
        }
      }
    }
    return inverse;
  }

  private static Rational[][] zero(int rows, int columns) {
    Rational[][] zero = new Rational[rows][columns];
    for (Rational[] row : zero) {
      Arrays.fill(row, Rational.ZERO);
    }
    return zero;
  }
}
