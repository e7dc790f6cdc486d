package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/** The exponential function. */
final class Exp extends Unary {
  Exp() {
    super(
        "exp",
        Interval.ALL,
        "Boyd & Vandenberghe, Convex Optimization, section 3.1.5",
        zone(Interval.ALL, Monotonicity.NONDECREASING, Curvature.CONVEX));
  }

  @Override
  Interval image(Interval x, int bits) {
    return Images.exp(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.apply(this, x);
  }

  @Override
  double value(double x) {
    return Math.exp(x);
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "e^{" + arguments.head() + "}";
  }
}
