package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/** The smallest of its arguments. */
final class Min extends Nary {
  Min() {
    super(
        "min",
        VARIADIC,
        Curvature.CONCAVE,
        "Boyd & Vandenberghe, Convex Optimization, section 3.2.3");
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    return box.reduce(Interval::min);
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return Monotonicity.NONDECREASING;
  }

  @Override
  public Expr definition(Vector<Expr> arguments) {
    return Expr.apply(Atoms.MAX, arguments.map(Expr::negate)).negate();
  }

  @Override
  public double evaluate(double... arguments) {
    double total = arguments[0];
    for (double each : arguments) {
      total = Math.min(total, each);
    }
    return total;
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\min\\left(" + arguments.mkString(", ") + "\\right)";
  }
}
