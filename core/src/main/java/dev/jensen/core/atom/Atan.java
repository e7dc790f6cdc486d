package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/** The inverse tangent. */
final class Atan extends Unary {
  Atan() {
    super(
        "atan",
        Interval.ALL,
        "DLMF, section 4.23",
        zone(Interval.atMost(Rational.ZERO), Monotonicity.NONDECREASING, Curvature.CONVEX),
        zone(Interval.NONNEGATIVE, Monotonicity.NONDECREASING, Curvature.CONCAVE),
        zone(Interval.ALL, Monotonicity.NONDECREASING, Curvature.NEITHER));
  }

  @Override
  Interval image(Interval x, int bits) {
    return Images.atan(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.ONE.plus(x.power(2)).power(-1);
  }

  @Override
  double value(double x) {
    return Math.atan(x);
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\arctan\\left(" + arguments.head() + "\\right)";
  }
}
