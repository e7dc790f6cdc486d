package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/** The largest absolute value. */
final class NormInf extends Nary {
  NormInf() {
    super(
        "norm_inf",
        VARIADIC,
        Curvature.CONVEX,
        "Boyd & Vandenberghe, Convex Optimization, section 3.1.5");
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    return box.map(Interval::abs).reduce(Interval::max);
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return awayFromZero(box.get(i));
  }

  @Override
  public Expr definition(Vector<Expr> arguments) {
    return Expr.apply(Atoms.MAX, arguments.map(x -> Expr.apply(Atoms.ABS, x)));
  }

  @Override
  public double evaluate(double... arguments) {
    double total = 0;
    for (double each : arguments) {
      total = Math.max(total, Math.abs(each));
    }
    return total;
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\left\\|(" + arguments.mkString(", ") + ")\\right\\|_\\infty";
  }
}
