package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/** The cosine. */
final class Cos extends Unary {
  Cos() {
    super("cos", Interval.ALL, "DLMF, section 4.14");
  }

  @Override
  Interval image(Interval x, int bits) {
    return Images.cos(x, bits);
  }

  /** Monotone where the derivative keeps its sign. */
  @Override
  Monotonicity monotonicity(Interval x) {
    Interval slope = Images.sin(x, BITS).negate();
    return slope.isNonnegative()
        ? Monotonicity.NONDECREASING
        : slope.isNonpositive() ? Monotonicity.NONINCREASING : Monotonicity.NEITHER;
  }

  /** The second derivative is the negative of the function. */
  @Override
  Curvature curvature(Interval x) {
    Interval value = image(x, BITS);
    return value.isNonnegative()
        ? Curvature.CONCAVE
        : value.isNonpositive() ? Curvature.CONVEX : Curvature.NEITHER;
  }

  private static final int BITS = 64;

  @Override
  Expr slope(Expr x) {
    return Expr.apply(Atoms.SIN, x).negate();
  }

  @Override
  double value(double x) {
    return Math.cos(x);
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\cos\\left(" + arguments.head() + "\\right)";
  }
}
