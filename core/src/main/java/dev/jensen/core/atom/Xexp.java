package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Exponential;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;

/** The product x exp(x). */
final class Xexp extends Unary {
  Xexp() {
    super(
        "xexp",
        Interval.ALL,
        "f'' = (x + 2) exp(x)",
        zone(Interval.atLeast(Rational.of(-2)), Monotonicity.NEITHER, Curvature.CONVEX),
        zone(Interval.atMost(Rational.of(-2)), Monotonicity.NONINCREASING, Curvature.CONCAVE),
        zone(Interval.atLeast(Rational.MINUS_ONE), Monotonicity.NONDECREASING, Curvature.NEITHER),
        zone(Interval.atMost(Rational.MINUS_ONE), Monotonicity.NONINCREASING, Curvature.NEITHER));
  }

  @Override
  Interval image(Interval x, int bits) {
    return whole(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.ONE.plus(x).times(Expr.apply(Atoms.EXP, x));
  }

  @Override
  double value(double x) {
    return x * Math.exp(x);
  }

  @Override
  Expr formula(Expr x) {
    return x.times(Expr.apply(Atoms.EXP, x));
  }

  /** Falls to its least value at -1 and rises from there. */
  private static Interval whole(Interval x, int bits) {
    Interval left = x.meet(Interval.atMost(Rational.MINUS_ONE));
    Interval right = x.meet(Interval.atLeast(Rational.MINUS_ONE));
    Interval falling =
        left == null ? null : Images.antitone(left, Xexp::at, null, Rational.ZERO, bits);
    Interval rising = right == null ? null : Images.monotone(right, Xexp::at, null, null, bits);
    return falling == null
        ? java.util.Objects.requireNonNull(rising)
        : rising == null ? falling : falling.hull(rising);
  }

  private static Interval at(Rational x, int bits) {
    return Exponential.exp(x, bits).scale(x);
  }
}
