package dev.jensen.core.atom;

import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/** The largest of its arguments. */
final class Max extends Nary {
  Max() {
    super(
        "max",
        VARIADIC,
        Curvature.CONVEX,
        "Boyd & Vandenberghe, Convex Optimization, section 3.2.3");
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
  public double evaluate(double... arguments) {
    double total = arguments[0];
    for (double each : arguments) {
      total = Math.max(total, each);
    }
    return total;
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\max\\left(" + arguments.mkString(", ") + "\\right)";
  }
}
