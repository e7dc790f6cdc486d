package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/** The Kullback-Leibler divergence x log(x/y) - x + y, with the value y at x = 0. */
final class KlDiv extends Nary {
  KlDiv() {
    super("kl_div", 2, Curvature.CONVEX, "Boyd & Vandenberghe, Convex Optimization, example 3.19");
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
    Interval sum = total.subtract(x).add(y).round(bits);
    return java.util.Objects.requireNonNull(sum.meet(Interval.NONNEGATIVE));
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return Monotonicity.NEITHER;
  }

  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return box.head().isPositive();
  }

  @Override
  public Expr derivative(Vector<Expr> arguments, int i) {
    return i == 0
        ? Expr.apply(Atoms.LOG, arguments.head().over(arguments.last()))
        : Expr.ONE.minus(arguments.head().over(arguments.last()));
  }

  @Override
  public Expr definition(Vector<Expr> arguments) {
    return Expr.apply(Atoms.REL_ENTR, arguments).minus(arguments.head()).plus(arguments.last());
  }

  @Override
  public double evaluate(double... arguments) {
    return arguments[1] > 0 && arguments[0] >= 0
        ? arguments[0] == 0
            ? arguments[1]
            : arguments[0] * Math.log(arguments[0] / arguments[1]) - arguments[0] + arguments[1]
        : Double.NaN;
  }
}
