package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/** The hyperbolic cosine. */
final class Cosh extends Unary {
  Cosh() {
    super(
        "cosh",
        Interval.ALL,
        "DLMF, section 4.28",
        zone(Interval.NONNEGATIVE, Monotonicity.NONDECREASING, Curvature.CONVEX),
        zone(Interval.atMost(Rational.ZERO), Monotonicity.NONINCREASING, Curvature.CONVEX),
        zone(Interval.ALL, Monotonicity.NEITHER, Curvature.CONVEX));
  }

  @Override
  Interval image(Interval x, int bits) {
    return Images.cosh(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.apply(Atoms.SINH, x);
  }

  @Override
  double value(double x) {
    return Math.cosh(x);
  }

  @Override
  Expr formula(Expr x) {
    return Expr.constant(Rational.HALF)
        .times(Expr.apply(Atoms.EXP, x).plus(Expr.apply(Atoms.EXP, x.negate())));
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\cosh\\left(" + arguments.head() + "\\right)";
  }
}
