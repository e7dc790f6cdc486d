package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** The inverse cosine, on -1 <= x <= 1. */
final class Acos extends Unary {
  Acos() {
    super(
        "acos",
        Interval.closed(Rational.MINUS_ONE, Rational.ONE),
        "DLMF, section 4.23",
        zone(
            Interval.closed(Rational.ZERO, Rational.ONE),
            Monotonicity.NONINCREASING,
            Curvature.CONCAVE),
        zone(
            Interval.closed(Rational.MINUS_ONE, Rational.ZERO),
            Monotonicity.NONINCREASING,
            Curvature.CONVEX),
        zone(
            Interval.closed(Rational.MINUS_ONE, Rational.ONE),
            Monotonicity.NONINCREASING,
            Curvature.NEITHER));
  }

  @Override
  @Nullable Interval image(Interval x, int bits) {
    return Images.acos(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.power(Expr.ONE.minus(x.power(2)), Rational.of(-1, 2)).negate();
  }

  @Override
  double value(double x) {
    return Math.acos(x);
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\arccos\\left(" + arguments.head() + "\\right)";
  }
}
