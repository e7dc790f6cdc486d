package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/** The sum of the squares of all arguments but the last, over the last, which is positive. */
final class QuadOverLin extends Nary {
  QuadOverLin() {
    super(
        "quad_over_lin",
        VARIADIC,
        Curvature.CONVEX,
        "Boyd & Vandenberghe, Convex Optimization, section 3.1.5");
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    return box.last().isPositive();
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    Interval sum =
        box.init()
            .map(x -> java.util.Objects.requireNonNull(x.pow(2)))
            .fold(Interval.ZERO, Interval::add);
    return java.util.Objects.requireNonNull(sum.divide(box.last()));
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return i == box.size() - 1 ? Monotonicity.NONINCREASING : awayFromZero(box.get(i));
  }

  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return true;
  }

  @Override
  public Expr derivative(Vector<Expr> arguments, int i) {
    Expr scale = arguments.last();
    return i == arguments.size() - 1
        ? Expr.sum(arguments.init().map(x -> x.power(2))).negate().over(scale.power(2))
        : Expr.constant(2).times(arguments.get(i)).over(scale);
  }

  @Override
  public Expr definition(Vector<Expr> arguments) {
    return Expr.sum(arguments.init().map(x -> x.power(2))).over(arguments.last());
  }

  @Override
  public double evaluate(double... arguments) {
    double total = 0;
    for (int i = 0; i + 1 < arguments.length; i++) {
      total += arguments[i] * arguments[i];
    }
    double scale = arguments[arguments.length - 1];
    return scale > 0 ? total / scale : Double.NaN;
  }
}
