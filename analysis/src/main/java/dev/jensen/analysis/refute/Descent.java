package dev.jensen.analysis.refute;

import dev.jensen.analysis.search.Program;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.jspecify.annotations.Nullable;

/**
 * Directions in which a smooth function of several variables bends the wrong way: the eigenvector
 * of the least eigenvalue of its Hessian.
 */
final class Descent {
  private static final int MOST_VARIABLES = 12;

  private final Program[][] hessian;
  private final int[] places;
  private final int sign;

  private Descent(Program[][] hessian, int[] places, int sign) {
    this.hessian = hessian;
    this.places = places;
    this.sign = sign;
  }

  /**
   * Directions for the function in the block, whose variables stand at these places among all; null
   * if it has no derivatives by rule, or too many variables.
   *
   * @param sign 1 where convexity is to be refuted, -1 for concavity
   */
  static @Nullable Descent of(
      Expr function, Vector<String> names, Vector<String> block, int[] places, int sign) {
    int n = block.size();
    if (n > MOST_VARIABLES) {
      return null;
    }
    Program[][] hessian = new Program[n][n];
    for (int i = 0; i < n; i++) {
      Expr slope = Derivative.of(function, block.get(i));
      for (int j = 0; j <= i; j++) {
        Expr entry = slope == null ? null : Derivative.of(slope, block.get(j));
        if (entry == null) {
          return null;
        }
        hessian[i][j] = new Program(entry, names);
      }
    }
    return new Descent(hessian, places, sign);
  }

  /** A unit vector along which the function bends the wrong way at the point; null if none does. */
  double @Nullable [] at(double[] point) {
    int n = places.length;
    double[][] matrix = new double[n][n];
    double size = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = sign * hessian[i][j].at(point);
        matrix[j][i] = matrix[i][j];
        size = Math.max(size, Math.abs(matrix[i][j]));
      }
    }
    if (Double.isNaN(size) || Double.isInfinite(size) || size == 0) {
      return null;
    }
    try {
      EigenDecomposition decomposition = new EigenDecomposition(new Array2DRowRealMatrix(matrix));
      double[] values = decomposition.getRealEigenvalues();
      int least = 0;
      for (int i = 1; i < n; i++) {
        least = values[i] < values[least] ? i : least;
      }
      return values[least] < -1e-10 * size ? decomposition.getEigenvector(least).toArray() : null;
    } catch (MathIllegalStateException unconverged) {
      return null;
    }
  }
}
