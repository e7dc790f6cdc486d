package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Exponential;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;

/** The softplus log(1 + exp(x)). */
final class Softplus extends Unary {
  Softplus() {
    super(
        "softplus",
        Interval.ALL,
        "Boyd & Vandenberghe, Convex Optimization, section 3.1.5",
        zone(Interval.ALL, Monotonicity.NONDECREASING, Curvature.CONVEX));
  }

  @Override
  Interval image(Interval x, int bits) {
    return Images.monotone(x, Softplus::at, Rational.ZERO, null, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.apply(Atoms.SIGMOID, x);
  }

  @Override
  double value(double x) {
    return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
  }

  @Override
  Expr formula(Expr x) {
    return Expr.apply(Atoms.LOG, Expr.ONE.plus(Expr.apply(Atoms.EXP, x)));
  }

  private static Interval at(Rational x, int bits) {
    Interval tail = Exponential.exp(x.abs().negate(), bits);
    Interval small = java.util.Objects.requireNonNull(Images.log1p(tail, bits));
    return x.sign() > 0 ? small.add(x) : small;
  }
}
