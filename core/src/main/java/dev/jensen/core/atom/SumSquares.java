package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/** The sum of the squares. */
final class SumSquares extends Nary {
  SumSquares() {
    super(
        "sumsquares",
        VARIADIC,
        Curvature.CONVEX,
        "Boyd & Vandenberghe, Convex Optimization, section 3.1.5");
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    return box.map(x -> java.util.Objects.requireNonNull(x.pow(2))).reduce(Interval::add);
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return awayFromZero(box.get(i));
  }

  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return true;
  }

  @Override
  public Expr derivative(Vector<Expr> arguments, int i) {
    return Expr.constant(2).times(arguments.get(i));
  }

  @Override
  public Expr definition(Vector<Expr> arguments) {
    return Expr.sum(arguments.map(x -> x.power(2)));
  }

  @Override
  public double evaluate(double... arguments) {
    double total = 0;
    for (double each : arguments) {
      total += each * each;
    }
    return total;
  }
}
