package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Minors;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Powers;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The geometric mean of the eigenvalues of a positive semidefinite matrix: the root of its
 * determinant, of the order of its rows.
 */
final class DetRootN extends SymmetricAtom {
  DetRootN() {
    super(
        "det_rootn",
        Curvature.CONCAVE,
        Monotonicity.NONDECREASING,
        "Boyd & Vandenberghe, Convex Optimization, exercise 3.18");
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    return matrix(box).isPositiveSemidefinite();
  }

  @Override
  public @Nullable Interval rangeGiven(Interval eigenvalue) {
    return eigenvalue.isPositive()
        ? Interval.POSITIVE
        : eigenvalue.isNonnegative() ? Interval.NONNEGATIVE : null;
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    Interval determinant = matrix(box).determinant(bits + Long.SIZE).meet(Interval.NONNEGATIVE);
    Interval root =
        determinant == null
            ? null
            : Powers.pow(determinant, Rational.of(1, rows(box.size())), bits);
    return root == null ? Interval.NONNEGATIVE : root;
  }

  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return matrix(box).isPositiveDefinite();
  }

  @Override
  public @Nullable Expr derivative(Vector<Expr> arguments, int i) {
    Vector<Vector<Expr>> rows = terms(arguments);
    return rows.size() > LogDet.FEW
        ? null
        : Expr.product(
            Expr.constant(Rational.of(1, rows.size())),
            Expr.apply(this, arguments),
            LogDet.slope(rows, i));
  }

  @Override
  public @Nullable Expr definition(Vector<Expr> arguments) {
    Vector<Vector<Expr>> rows = terms(arguments);
    return rows.size() > LogDet.FEW
        ? null
        : Expr.power(Minors.determinant(rows), Rational.of(1, rows.size()));
  }

  @Override
  public double evaluate(double... arguments) {
    double[] eigenvalues = Jacobi.eigenvalues(values(arguments));
    double total = 1;
    for (double each : eigenvalues) {
      total *= each >= 0 ? Math.pow(each, 1.0 / eigenvalues.length) : Double.NaN;
    }
    return total;
  }
}
