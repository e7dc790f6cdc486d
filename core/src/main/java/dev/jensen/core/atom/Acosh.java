package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/** The inverse hyperbolic cosine, on x >= 1. */
final class Acosh extends Unary {
  Acosh() {
    super(
        "acosh",
        Interval.atLeast(Rational.ONE),
        "DLMF, section 4.37",
        zone(Interval.atLeast(Rational.ONE), Monotonicity.NONDECREASING, Curvature.CONCAVE));
  }

  @Override
  @Nullable Interval image(Interval x, int bits) {
    return Images.acosh(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.power(x.power(2).minus(Expr.ONE), Rational.of(-1, 2));
  }

  @Override
  double value(double x) {
    return Math.log(x + Math.sqrt(x - 1) * Math.sqrt(x + 1));
  }

  @Override
  Expr formula(Expr x) {
    return Expr.apply(Atoms.LOG, x.plus(x.power(2).minus(Expr.ONE).sqrt()));
  }
}
