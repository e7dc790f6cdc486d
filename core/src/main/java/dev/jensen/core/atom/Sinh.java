package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/** The hyperbolic sine. */
final class Sinh extends Unary {
  Sinh() {
    super(
        "sinh",
        Interval.ALL,
        "DLMF, section 4.28",
        zone(Interval.NONNEGATIVE, Monotonicity.NONDECREASING, Curvature.CONVEX),
        zone(Interval.atMost(Rational.ZERO), Monotonicity.NONDECREASING, Curvature.CONCAVE),
        zone(Interval.ALL, Monotonicity.NONDECREASING, Curvature.NEITHER));
  }

  @Override
  Interval image(Interval x, int bits) {
    return Images.sinh(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.apply(Atoms.COSH, x);
  }

  @Override
  double value(double x) {
    return Math.sinh(x);
  }

  @Override
  Expr formula(Expr x) {
    return Expr.constant(Rational.HALF)
        .times(Expr.apply(Atoms.EXP, x).minus(Expr.apply(Atoms.EXP, x.negate())));
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\sinh\\left(" + arguments.head() + "\\right)";
  }
}
