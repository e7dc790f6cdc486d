package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Minors;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** The logarithm of the determinant of a positive definite matrix. */
final class LogDet extends SymmetricAtom {
  /** The most rows of which the determinant is written out. */
  static final int FEW = 3;

  LogDet() {
    super(
        "log_det",
        Curvature.CONCAVE,
        Monotonicity.NONDECREASING,
        "Boyd & Vandenberghe, Convex Optimization, section 3.1.5");
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    return matrix(box).isPositiveDefinite();
  }

  @Override
  public @Nullable Interval rangeGiven(Interval eigenvalue) {
    return eigenvalue.isPositive() ? Interval.ALL : null;
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    Interval determinant = matrix(box).determinant(bits + Long.SIZE).meet(Interval.POSITIVE);
    Interval log = determinant == null ? null : Images.log(determinant, bits);
    return log == null ? Interval.ALL : log;
  }

  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return true;
  }

  /** An entry of the inverse, twice for the two places off the diagonal. */
  @Override
  public @Nullable Expr derivative(Vector<Expr> arguments, int i) {
    Vector<Vector<Expr>> rows = terms(arguments);
    return rows.size() > FEW ? null : slope(rows, i);
  }

  /** The derivative of the logarithm of the determinant in an entry of the triangle. */
  static Expr slope(Vector<Vector<Expr>> rows, int place) {
    int n = rows.size();
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        if (Triangle.place(n, i, j) == place) {
          Expr cofactor = cofactor(rows, i, j).over(Minors.determinant(rows));
          return i == j ? cofactor : Expr.constant(2).times(cofactor);
        }
      }
    }
    throw new IllegalArgumentException("the triangle has no entry " + place);
  }

  static Expr cofactor(Vector<Vector<Expr>> rows, int i, int j) {
    if (rows.size() == 1) {
      return Expr.ONE;
    }
    Expr minor = Minors.determinant(rows.removeAt(i).map(row -> row.removeAt(j)));
    return (i + j) % 2 == 0 ? minor : minor.negate();
  }

  @Override
  public @Nullable Expr definition(Vector<Expr> arguments) {
    Vector<Vector<Expr>> rows = terms(arguments);
    return rows.size() > FEW ? null : Expr.apply(Atoms.LOG, Minors.determinant(rows));
  }

  @Override
  public double evaluate(double... arguments) {
    double total = 0;
    for (double each : Jacobi.eigenvalues(values(arguments))) {
      total += each > 0 ? Math.log(each) : Double.NaN;
    }
    return total;
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\log\\det\\left(" + arguments.mkString(", ") + "\\right)";
  }
}
