package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The sum of the k largest eigenvalues of a symmetric matrix; k, a whole number from 1 to how many
 * there are, is the last argument.
 */
final class LambdaSumLargest extends SymmetricAtom {
  LambdaSumLargest() {
    super(
        "lambda_sum_largest",
        Curvature.CONVEX,
        Monotonicity.NONDECREASING,
        "Boyd & Vandenberghe, Convex Optimization, exercise 3.26");
  }

  @Override
  int count(int n) {
    return Triangle.entries(n) + 1;
  }

  @Override
  String shape() {
    return super.shape() + ", and how many eigenvalues to add";
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    Rational k = box.last().isPoint() ? box.last().lo() : null;
    return k != null && k.isInt() && k.sign() > 0 && k.toInt() <= rows(box.size());
  }

  /** All eigenvalues together are the trace. */
  @Override
  public Curvature curvature(Vector<Interval> box) {
    return box.last().equals(Interval.point(rows(box.size())))
        ? Curvature.AFFINE
        : Curvature.CONVEX;
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    return matrix(box).sumOfLargest(Objects.requireNonNull(box.last().lo()).toInt(), bits);
  }

  @Override
  public @Nullable Expr definition(Vector<Expr> arguments) {
    int n = rows(arguments.size());
    if (arguments.last() == Expr.constant(n)) {
      Vector<Vector<Expr>> rows = terms(arguments);
      return Expr.sum(Vector.range(0, n).map(i -> rows.get(i).get(i)));
    }
    return arguments.last() == Expr.ONE ? Atoms.LAMBDA_MAX.definition(arguments.init()) : null;
  }

  @Override
  public double evaluate(double... arguments) {
    int last = arguments.length - 1;
    int k = (int) arguments[last];
    if (k != arguments[last] || k < 1 || k > rows(arguments.length)) {
      return Double.NaN;
    }
    return Vector.ofAll(Jacobi.eigenvalues(values(arguments))).takeRight(k).sum().doubleValue();
  }
}
