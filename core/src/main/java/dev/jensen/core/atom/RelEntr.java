package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/** The relative entropy x log(x/y), with the value 0 at x = 0. */
final class RelEntr extends Nary {
  RelEntr() {
    super(
        "rel_entr", 2, Curvature.CONVEX, "Boyd & Vandenberghe, Convex Optimization, example 3.19");
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    return box.head().isNonnegative() && box.last().isPositive();
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    Interval x = box.head();
    Interval y = box.last();
    // -entr(x) - x log(y), and for a lower bound -y/e.
    Interval entropy = Atoms.ENTR.range(Vector.of(x), bits).negate();
    Interval log = java.util.Objects.requireNonNull(Images.log(y, bits));
    Interval total = entropy.subtract(x.multiply(log));
    return total.round(bits);
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return i == 1 ? Monotonicity.NONINCREASING : Monotonicity.NEITHER;
  }

  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return box.head().isPositive();
  }

  @Override
  public Expr derivative(Vector<Expr> arguments, int i) {
    return i == 0
        ? Expr.apply(Atoms.LOG, arguments.head().over(arguments.last())).plus(Expr.ONE)
        : arguments.head().over(arguments.last()).negate();
  }

  @Override
  public Expr definition(Vector<Expr> arguments) {
    return arguments.head().times(Expr.apply(Atoms.LOG, arguments.head().over(arguments.last())));
  }

  @Override
  public double evaluate(double... arguments) {
    return arguments[1] > 0 && arguments[0] >= 0
        ? arguments[0] == 0 ? 0 : arguments[0] * Math.log(arguments[0] / arguments[1])
        : Double.NaN;
  }
}
