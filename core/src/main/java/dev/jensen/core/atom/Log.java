package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** The natural logarithm. */
final class Log extends Unary {
  Log() {
    super(
        "log",
        Interval.POSITIVE,
        "Boyd & Vandenberghe, Convex Optimization, section 3.1.5",
        zone(Interval.POSITIVE, Monotonicity.NONDECREASING, Curvature.CONCAVE));
  }

  @Override
  @Nullable Interval image(Interval x, int bits) {
    return Images.log(x, bits);
  }

  @Override
  Expr slope(Expr x) {
    return x.power(-1);
  }

  @Override
  double value(double x) {
    return Math.log(x);
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "\\log\\left(" + arguments.head() + "\\right)";
  }
}
