package dev.jensen.analysis.search;

import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.HalfSpaces;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** The half-spaces of a box in doubles: what they cut off its corners. */
public final class Corners {
  /** How often a step is halved until it stays in the half-spaces. */
  private static final int HALVINGS = 20;

  private static final double ROUNDING = 1e-14;

  private final double[][] slopes;
  private final double[] offsets;
  private final boolean[] strict;
  private final Vector<double[][][]> matrices;
  private final boolean[] definite;
  private final boolean[] tied;
  private final double[] inner;

  /** The half-spaces, whose variables stand at these places and have these intervals. */
  public Corners(HalfSpaces halfSpaces, Vector<String> names, Vector<Interval> sides) {
    Vector<HalfSpace> all = halfSpaces.all();
    slopes = new double[all.size()][names.size()];
    offsets = new double[all.size()];
    strict = new boolean[all.size()];
    for (int k = 0; k < all.size(); k++) {
      offsets[k] = all.get(k).affine().offset().toDouble();
      strict[k] = all.get(k).strict();
      for (int i = 0; i < names.size(); i++) {
        slopes[k][i] = all.get(k).affine().slope(names.get(i)).toDouble();
      }
    }
    matrices = halfSpaces.matrices().map(each -> coefficients(each, names));
    definite = new boolean[matrices.size()];
    for (int k = 0; k < definite.length; k++) {
      definite[k] = halfSpaces.matrices().get(k).strict();
    }
    Set<String> restricted = halfSpaces.variables();
    tied = new boolean[names.size()];
    inner = new double[names.size()];
    for (int i = 0; i < inner.length; i++) {
      tied[i] = restricted.contains(names.get(i));
      inner[i] = halfSpaces.inner().getOrElse(names.get(i), Rational.ZERO).toDouble();
    }
    shorten(sides);
  }

  /** Fewer digits of the inner point, as long as it stays inside. */
  private void shorten(Vector<Interval> sides) {
    for (int k = 0; k < 30; k++) {
      double[] rounded = new double[inner.length];
      boolean inside = true;
      for (int i = 0; i < inner.length; i++) {
        rounded[i] = Math.scalb(Math.rint(Math.scalb(inner[i], k)), -k);
        inside &= !tied[i] || sides.get(i).contains(Rational.of(rounded[i]));
      }
      if (inside && contain(rounded)) {
        System.arraycopy(rounded, 0, inner, 0, inner.length);
        return;
      }
    }
  }

  /** The matrix of each variable, and last that of the offsets. */
  private static double[][][] coefficients(MatrixInequality inequality, Vector<String> names) {
    int n = inequality.size();
    double[][][] all = new double[names.size() + 1][n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Affine entry = inequality.matrix().get(i).get(j);
        for (int v = 0; v < names.size(); v++) {
          all[v][i][j] = entry.slope(names.get(v)).toDouble();
        }
        all[names.size()][i][j] = entry.offset().toDouble();
      }
    }
    return all;
  }

  /**
   * By elimination in doubles, in which a pivot that is no more than an error of rounding is zero
   * if its row is.
   */
  private static boolean isDefinite(double[][][] coefficients, double[] point, boolean strict) {
    int n = coefficients[0].length;
    double[][] m = new double[n][n];
    double size = 0;
    for (int v = 0; v < coefficients.length; v++) {
      double value = v < point.length ? point[v] : 1;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          m[i][j] += coefficients[v][i][j] == 0 ? 0 : coefficients[v][i][j] * value;
          size = Math.max(size, Math.abs(m[i][j]));
        }
      }
    }
    double least = ROUNDING * size;
    for (int k = 0; k < n; k++) {
      boolean zero = !strict && Math.abs(m[k][k]) <= least;
      for (int j = k + 1; j < n && zero; j++) {
        zero = Math.abs(m[k][j]) <= least;
      }
      if (!zero && !(m[k][k] > (strict ? 0 : least))) {
        return false;
      }
      for (int i = k + 1; i < n && !zero; i++) {
        for (int j = k + 1; j < n; j++) {
          m[i][j] -= m[i][k] * m[k][j] / m[k][k];
        }
      }
    }
    return true;
  }

  /** Whether the point lies in the half-spaces, but for errors of rounding. */
  public boolean contain(double[] point) {
    for (int k = 0; k < slopes.length; k++) {
      double value = offsets[k];
      for (int i = 0; i < point.length; i++) {
        value += slopes[k][i] == 0 ? 0 : slopes[k][i] * point[i];
      }
      if (strict[k] ? !(value > 0) : !(value >= 0)) {
        return false;
      }
    }
    for (int k = 0; k < definite.length; k++) {
      if (!isDefinite(matrices.get(k), point, definite[k])) {
        return false;
      }
    }
    return true;
  }

  /** The point, or one on the way from there to the inner point. */
  public double[] pulled(double[] point) {
    if (contain(point)) {
      return point;
    }
    // Variables that no half-space ties stay where they are.
    double[] target = point.clone();
    for (int i = 0; i < target.length; i++) {
      target[i] = tied[i] ? inner[i] : target[i];
    }
    return pulled(point, target);
  }

  /** The point, or one on the way from there to the target, which lies inside. */
  public double[] pulled(double[] point, double[] target) {
    double[] pulled = point;
    for (int k = 1; k <= HALVINGS && !contain(pulled); k++) {
      pulled = target.clone();
      for (int i = 0; i < pulled.length; i++) {
        double step = Math.scalb(point[i] - target[i], -k);
        // Halves of long steps keep their digits; what is short enough is not rounded.
        pulled[i] = step == 0 ? target[i] : target[i] + step;
      }
    }
    return contain(pulled) ? pulled : target.clone();
  }
}
