package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/** The tangent, off its poles. */
final class Tan extends Nary {
  private static final int BITS = 64;

  Tan() {
    super("tan", 1, Curvature.NEITHER, "DLMF, section 4.14");
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    return Images.tan(box.head(), BITS) != null;
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    return java.util.Objects.requireNonNull(Images.tan(box.head(), Math.max(bits, BITS)));
  }

  /** Across a pole, which an enclosure of the argument may reach beyond, it is not monotone. */
  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return definedOn(box) ? Monotonicity.NONDECREASING : Monotonicity.NEITHER;
  }

  /** The second derivative is 2 tan (1 + tan^2). */
  @Override
  public Curvature curvature(Vector<Interval> box) {
    if (!definedOn(box)) {
      return Curvature.NEITHER;
    }
    Interval value = range(box, BITS);
    return value.isNonnegative()
        ? Curvature.CONVEX
        : value.isNonpositive() ? Curvature.CONCAVE : Curvature.NEITHER;
  }

  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return true;
  }

  @Override
  public Expr derivative(Vector<Expr> arguments, int i) {
    return Expr.ONE.plus(Expr.apply(this, arguments).power(2));
  }

  @Override
  public Expr definition(Vector<Expr> arguments) {
    return Expr.apply(Atoms.SIN, arguments).over(Expr.apply(Atoms.COS, arguments));
  }

  @Override
  public double evaluate(double... arguments) {
    return Math.tan(arguments[0]);
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\tan\\left(" + arguments.head() + "\\right)";
  }
}
