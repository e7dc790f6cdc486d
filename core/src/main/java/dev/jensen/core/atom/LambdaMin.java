package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** The smallest eigenvalue of a symmetric matrix. */
final class LambdaMin extends SymmetricAtom {
  LambdaMin() {
    super(
        "lambda_min",
        Curvature.CONCAVE,
        Monotonicity.NONDECREASING,
        "Boyd & Vandenberghe, Convex Optimization, example 3.10");
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    return matrix(box).negate().sumOfLargest(1, bits).negate();
  }

  @Override
  public @Nullable Expr definition(Vector<Expr> arguments) {
    return arguments.size() > 3
        ? null
        : LambdaMax.middle(arguments).minus(LambdaMax.radius(arguments));
  }

  @Override
  public double evaluate(double... arguments) {
    return Jacobi.eigenvalues(values(arguments))[0];
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\lambda_{\\min}\\left(" + arguments.mkString(", ") + "\\right)";
  }
}
