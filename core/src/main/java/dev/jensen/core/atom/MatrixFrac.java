package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Minors;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The matrix fractional function {@code x'P^-1 x}: the vector x comes first, then the triangle of
 * P, which is positive definite.
 */
final class MatrixFrac extends SymmetricAtom {
  MatrixFrac() {
    super(
        "matrix_frac",
        Curvature.CONVEX,
        Monotonicity.NONINCREASING,
        "Boyd & Vandenberghe, Convex Optimization, example 3.4");
  }

  @Override
  int count(int n) {
    return n + Triangle.entries(n);
  }

  @Override
  int first(int n) {
    return n;
  }

  @Override
  String shape() {
    return "a vector with n entries and "
        + super.shape()
        + " more: 2, 5, 9, ..., n (n+3)/2 together";
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    return matrix(box).isPositiveDefinite();
  }

  @Override
  public @Nullable Interval rangeGiven(Interval eigenvalue) {
    return eigenvalue.isPositive() ? Interval.NONNEGATIVE : null;
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    Interval[][] column =
        box.take(rows(box.size())).map(x -> new Interval[] {x}).toJavaArray(Interval[][]::new);
    return matrix(box).traceOfInverse(column, bits);
  }

  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return true;
  }

  /** The determinant of P with x beside and below it is that of P times minus the fraction. */
  @Override
  public @Nullable Expr definition(Vector<Expr> arguments) {
    Vector<Vector<Expr>> rows = terms(arguments);
    int n = rows.size();
    if (n > LogDet.FEW) {
      return null;
    }
    Vector<Expr> x = arguments.take(n);
    Vector<Vector<Expr>> bordered = rows.zipWith(x, Vector::append).append(x.append(Expr.ZERO));
    return Minors.determinant(bordered).negate().over(Minors.determinant(rows));
  }

  @Override
  public double evaluate(double... arguments) {
    double[][] p = values(arguments);
    double[] x = java.util.Arrays.copyOf(arguments, p.length);
    double total = 0;
    for (int k = 0; k < p.length; k++) {
      if (!(p[k][k] > 0)) {
        return Double.NaN;
      }
      total += x[k] * x[k] / p[k][k];
      for (int i = k + 1; i < p.length; i++) {
        double share = p[i][k] / p[k][k];
        x[i] -= share * x[k];
        for (int j = k + 1; j < p.length; j++) {
          p[i][j] -= share * p[k][j];
        }
      }
    }
    return total;
  }
}
