package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/** The logarithm of 1 + x. */
final class Log1p extends Unary {
  Log1p() {
    super(
        "log1p",
        Interval.above(Rational.MINUS_ONE),
        "Boyd & Vandenberghe, Convex Optimization, section 3.1.5",
        zone(Interval.above(Rational.MINUS_ONE), Monotonicity.NONDECREASING, Curvature.CONCAVE));
  }

  @Override
  @Nullable Interval image(Interval x, int bits) {
    return Images.log1p(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.ONE.plus(x).power(-1);
  }

  @Override
  double value(double x) {
    return Math.log1p(x);
  }

  @Override
  Expr formula(Expr x) {
    return Expr.apply(Atoms.LOG, Expr.ONE.plus(x));
  }
}
