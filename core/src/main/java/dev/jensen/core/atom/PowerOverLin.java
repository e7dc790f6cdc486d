package dev.jensen.core.atom;

import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * {@code |x|^p / y^(p-1)} of x, y and p, with y positive: the perspective of {@code |x|^p}, convex
 * for one p of at least 1.
 */
final class PowerOverLin extends Nary {
  PowerOverLin() {
    super(
        "power_over_lin",
        3,
        Curvature.CONVEX,
        "Boyd & Vandenberghe, Convex Optimization, section 3.2.6");
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    Rational p = box.get(2).lo();
    return box.get(1).isPositive()
        && box.get(2).isPoint()
        && p != null
        && p.compareTo(Rational.ONE) >= 0;
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    Rational p = java.util.Objects.requireNonNull(box.get(2).lo());
    Interval above = dev.jensen.core.number.Powers.pow(box.get(0).abs(), p, bits);
    Interval below = dev.jensen.core.number.Powers.pow(box.get(1), Rational.ONE.subtract(p), bits);
    return above == null || below == null ? Interval.NONNEGATIVE : above.multiply(below);
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return switch (i) {
      case 0 -> awayFromZero(box.get(0));
      case 1 -> Monotonicity.NONINCREASING;
      default -> Monotonicity.NEITHER;
    };
  }

  @Override
  public @Nullable Expr definition(Vector<Expr> arguments) {
    if (!(arguments.get(2) instanceof Constant p)) {
      return null;
    }
    return Expr.power(Expr.apply(Atoms.ABS, arguments.get(0)), p.value())
        .times(Expr.power(arguments.get(1), Rational.ONE.subtract(p.value())));
  }

  @Override
  public double evaluate(double... arguments) {
    return arguments[1] > 0 && arguments[2] >= 1
        ? Math.pow(Math.abs(arguments[0]), arguments[2]) * Math.pow(arguments[1], 1 - arguments[2])
        : Double.NaN;
  }
}
