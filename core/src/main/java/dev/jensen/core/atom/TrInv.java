package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Minors;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The trace of the inverse of a positive definite matrix. */
final class TrInv extends SymmetricAtom {
  TrInv() {
    super(
        "tr_inv",
        Curvature.CONVEX,
        Monotonicity.NONINCREASING,
        "Boyd & Vandenberghe, Convex Optimization, exercise 3.18");
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    return matrix(box).isPositiveDefinite();
  }

  @Override
  public @Nullable Interval rangeGiven(Interval eigenvalue) {
    return eigenvalue.isPositive() ? Interval.POSITIVE : null;
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    SymmetricBox matrix = matrix(box);
    Interval[][] unit = new Interval[matrix.size()][matrix.size()];
    for (int i = 0; i < unit.length; i++) {
      Arrays.fill(unit[i], Interval.ZERO);
      unit[i][i] = Interval.ONE;
    }
    Interval trace = matrix.traceOfInverse(unit, bits).meet(Interval.POSITIVE);
    return trace == null ? Interval.POSITIVE : trace;
  }

  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return true;
  }

  @Override
  public @Nullable Expr definition(Vector<Expr> arguments) {
    Vector<Vector<Expr>> rows = terms(arguments);
    return rows.size() > LogDet.FEW
        ? null
        : Expr.sum(Vector.range(0, rows.size()).map(i -> LogDet.cofactor(rows, i, i)))
            .over(Minors.determinant(rows));
  }

  @Override
  public double evaluate(double... arguments) {
    double total = 0;
    for (double each : Jacobi.eigenvalues(values(arguments))) {
      total += each > 0 ? 1 / each : Double.NaN;
    }
    return total;
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\operatorname{tr}\\left(" + arguments.mkString(", ") + "\\right)^{-1}";
  }
}
