package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** The largest of its arguments. */
final class Max implements Atom {
  @Override
  public String name() {
    return "max";
  }

  @Override
  public int arity() {
    return VARIADIC;
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    return true;
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    return box.reduce(Interval::max);
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return Monotonicity.NONDECREASING;
  }

  @Override
  public Curvature curvature(Vector<Interval> box) {
    return Curvature.CONVEX;
  }

  /** Smooth only where one argument leads strictly; the rules then resolve it to that argument. */
  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return box.size() == 1;
  }

  @Override
  public @Nullable Expr derivative(Vector<Expr> arguments, int i) {
    return null;
  }

  @Override
  public double evaluate(double... arguments) {
    double largest = arguments[0];
    for (double each : arguments) {
      largest = Math.max(largest, each);
    }
    return largest;
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\max\\left(" + arguments.mkString(", ") + "\\right)";
  }

  @Override
  public String source() {
    return "Boyd & Vandenberghe, Convex Optimization, section 3.2.3";
  }
}
