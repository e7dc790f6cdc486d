package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/** The Euclidean norm. */
final class Norm2 extends Nary {
  Norm2() {
    super(
        "norm2",
        VARIADIC,
        Curvature.CONVEX,
        "Boyd & Vandenberghe, Convex Optimization, section 3.1.5");
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    Interval sum = box.map(x -> java.util.Objects.requireNonNull(x.pow(2))).reduce(Interval::add);
    return java.util.Objects.requireNonNull(sum.pow(Rational.HALF, bits));
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return awayFromZero(box.get(i));
  }

  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return box.exists(x -> x.isPositive() || x.isNegative());
  }

  @Override
  public Expr derivative(Vector<Expr> arguments, int i) {
    return arguments.get(i).over(Expr.apply(this, arguments));
  }

  @Override
  public Expr definition(Vector<Expr> arguments) {
    return Expr.sum(arguments.map(x -> x.power(2))).sqrt();
  }

  @Override
  public double evaluate(double... arguments) {
    double total = 0;
    for (double each : arguments) {
      total = Math.hypot(total, each);
    }
    return total;
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\left\\|(" + arguments.mkString(", ") + ")\\right\\|_2";
  }
}
