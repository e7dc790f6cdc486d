package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** The inverse sine, on -1 <= x <= 1. */
final class Asin extends Unary {
  Asin() {
    super(
        "asin",
        Interval.closed(Rational.MINUS_ONE, Rational.ONE),
        "DLMF, section 4.23",
        zone(
            Interval.closed(Rational.ZERO, Rational.ONE),
            Monotonicity.NONDECREASING,
            Curvature.CONVEX),
        zone(
            Interval.closed(Rational.MINUS_ONE, Rational.ZERO),
            Monotonicity.NONDECREASING,
            Curvature.CONCAVE),
        zone(
            Interval.closed(Rational.MINUS_ONE, Rational.ONE),
            Monotonicity.NONDECREASING,
            Curvature.NEITHER));
  }

  @Override
  @Nullable Interval image(Interval x, int bits) {
    return Images.asin(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return Expr.power(Expr.ONE.minus(x.power(2)), Rational.of(-1, 2));
  }

  @Override
  double value(double x) {
    return Math.asin(x);
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\arcsin\\left(" + arguments.head() + "\\right)";
  }
}
