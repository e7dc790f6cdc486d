package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** The largest eigenvalue of a symmetric matrix. */
final class LambdaMax extends SymmetricAtom {
  LambdaMax() {
    super(
        "lambda_max",
        Curvature.CONVEX,
        Monotonicity.NONDECREASING,
        "Boyd & Vandenberghe, Convex Optimization, example 3.10");
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    return matrix(box).sumOfLargest(1, bits);
  }

  @Override
  public @Nullable Expr definition(Vector<Expr> arguments) {
    return arguments.size() > 3 ? null : middle(arguments).plus(radius(arguments));
  }

  /** The mean of the eigenvalues of a matrix of at most two rows. */
  static Expr middle(Vector<Expr> triangle) {
    return Expr.constant(Rational.HALF).times(triangle.head().plus(triangle.last()));
  }

  /** Half the distance of the eigenvalues of a matrix of at most two rows. */
  static Expr radius(Vector<Expr> triangle) {
    if (triangle.size() == 1) {
      return Expr.ZERO;
    }
    Expr half = triangle.head().minus(triangle.last()).times(Expr.constant(Rational.HALF));
    return Expr.apply(Atoms.NORM2, half, triangle.get(1));
  }

  @Override
  public double evaluate(double... arguments) {
    double[] eigenvalues = Jacobi.eigenvalues(values(arguments));
    return eigenvalues[eigenvalues.length - 1];
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\lambda_{\\max}\\left(" + arguments.mkString(", ") + "\\right)";
  }
}
