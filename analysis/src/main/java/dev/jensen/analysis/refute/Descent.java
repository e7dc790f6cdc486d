package dev.jensen.analysis.refute;

import dev.jensen.analysis.search.Program;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.HashMap;
import java.util.Map;
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

  private static final double NOISE = 1e-13;
  private static final int BITS = 256;

  private final Program[][] hessian;
  private final Expr[][] entries;
  private final int[] places;
  private final int sign;

  private Descent(Program[][] hessian, Expr[][] entries, int[] places, int sign) {
    this.hessian = hessian;
    this.entries = entries;
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
    Expr[][] entries = new Expr[n][n];
    for (int i = 0; i < n; i++) {
      Expr slope = Derivative.of(function, block.get(i));
      for (int j = 0; j <= i; j++) {
        Expr entry = slope == null ? null : Derivative.of(slope, block.get(j));
        if (entry == null) {
          return null;
        }
        entries[i][j] = entry;
        hessian[i][j] = new Program(entry, names);
      }
    }
    return new Descent(hessian, entries, places, sign);
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
    // Each variable in a unit of its own, so that a small one counts as much as a large one.
    double[] unit = new double[n];
    for (int i = 0; i < n; i++) {
      unit[i] = 1 / Math.sqrt(Math.max(Math.abs(matrix[i][i]), size * 1e-24));
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        matrix[i][j] *= unit[i] * unit[j];
      }
    }
    try {
      EigenDecomposition decomposition = new EigenDecomposition(new Array2DRowRealMatrix(matrix));
      double[] values = decomposition.getRealEigenvalues();
      int least = 0;
      for (int i = 1; i < n; i++) {
        least = values[i] < values[least] ? i : least;
      }
      return values[least] < -NOISE
          ? direction(decomposition.getEigenvector(least).toArray(), unit)
          : null;
    } catch (MathIllegalStateException unconverged) {
      return null;
    }
  }

  private static double[] direction(double[] vector, double[] unit) {
    double length = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= unit[i];
      length = Math.max(length, Math.abs(vector[i]));
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  /** Whether the function surely bends the wrong way there along that vector. */
  boolean isSure(double[] point, double[] direction, Vector<String> names) {
    Map<String, Interval> at = new HashMap<>();
    for (int i = 0; i < point.length; i++) {
      at.put(names.get(i), Interval.point(Rational.of(point[i])));
    }
    Ranges ranges = new Ranges(at, BITS);
    Interval form = Interval.ZERO;
    for (int i = 0; i < places.length; i++) {
      for (int j = 0; j <= i; j++) {
        Interval entry = ranges.of(entries[i][j]);
        if (entry == null) {
          return false;
        }
        Rational weight = Rational.of(direction[i]).multiply(Rational.of(direction[j]));
        form = form.add(entry.scale(i == j ? weight : weight.multiply(Rational.TWO)));
      }
    }
    return sign > 0 ? form.isNegative() : form.isPositive();
  }
}
