package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Exponential;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;

/** The logistic sigmoid 1/(1 + exp(-x)). */
final class Sigmoid extends Unary {
  Sigmoid() {
    super(
        "sigmoid",
        Interval.ALL,
        "Mitchell, Machine Learning, section 4.5.1; f'' = s(1-s)(1-2s)",
        zone(Interval.atMost(Rational.ZERO), Monotonicity.NONDECREASING, Curvature.CONVEX),
        zone(Interval.NONNEGATIVE, Monotonicity.NONDECREASING, Curvature.CONCAVE),
        zone(Interval.ALL, Monotonicity.NONDECREASING, Curvature.NEITHER));
  }

  @Override
  Interval image(Interval x, int bits) {
    return Images.monotone(x, Sigmoid::at, Rational.ZERO, Rational.ONE, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.apply(Atoms.SIGMOID, x).times(Expr.ONE.minus(Expr.apply(Atoms.SIGMOID, x)));
  }

  @Override
  double value(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @Override
  Expr formula(Expr x) {
    return Expr.ONE.plus(Expr.apply(Atoms.EXP, x.negate())).power(-1);
  }

  private static Interval at(Rational x, int bits) {
    Interval value = Exponential.exp(x.negate(), bits + 8).add(Rational.ONE).inverse();
    return java.util.Objects.requireNonNull(value).round(bits);
  }
}
