package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/** The hyperbolic tangent. */
final class Tanh extends Unary {
  Tanh() {
    super(
        "tanh",
        Interval.ALL,
        "DLMF, section 4.28",
        zone(Interval.atMost(Rational.ZERO), Monotonicity.NONDECREASING, Curvature.CONVEX),
        zone(Interval.NONNEGATIVE, Monotonicity.NONDECREASING, Curvature.CONCAVE),
        zone(Interval.ALL, Monotonicity.NONDECREASING, Curvature.NEITHER));
  }

  @Override
  Interval image(Interval x, int bits) {
    return Images.tanh(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.ONE.minus(Expr.apply(Atoms.TANH, x).power(2));
  }

  @Override
  double value(double x) {
    return Math.tanh(x);
  }

  @Override
  Expr formula(Expr x) {
    return Expr.ONE.minus(
        Expr.constant(2).over(Expr.apply(Atoms.EXP, Expr.constant(2).times(x)).plus(Expr.ONE)));
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\tanh\\left(" + arguments.head() + "\\right)";
  }
}
