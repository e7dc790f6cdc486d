package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/** The sum of the absolute values. */
final class Norm1 extends Nary {
  Norm1() {
    super(
        "norm1",
        VARIADIC,
        Curvature.CONVEX,
        "Boyd & Vandenberghe, Convex Optimization, section 3.1.5");
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    return box.map(Interval::abs).reduce(Interval::add);
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return awayFromZero(box.get(i));
  }

  @Override
  public Expr definition(Vector<Expr> arguments) {
    return Expr.sum(arguments.map(x -> Expr.apply(Atoms.ABS, x)));
  }

  @Override
  public double evaluate(double... arguments) {
    double total = 0;
    for (double each : arguments) {
      total += Math.abs(each);
    }
    return total;
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\left\\|(" + arguments.mkString(", ") + ")\\right\\|_1";
  }
}
