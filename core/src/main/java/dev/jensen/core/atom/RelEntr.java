package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
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
    if (x.equals(Interval.ZERO)) {
      return Interval.ZERO;
    }
    Rational least = box.last().lo();
    Rational most = box.last().hi();
    Interval low = most == null ? Interval.ALL : slice(x, most, bits);
    Interval high = least == null || least.isZero() ? Interval.ALL : slice(x, least, bits);
    return Interval.of(low.lo(), low.loOpen(), high.hi(), high.hiOpen());
  }

  /** The values for one y: as x log(x/y) = -y entr(x/y), from those of the entropy. */
  private static Interval slice(Interval x, Rational y, int bits) {
    return Entr.values(x.scale(y.inverse()), bits).scale(y.negate());
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
    Expr x = arguments.head();
    return Expr.apply(Atoms.ENTR, x)
        .negate()
        .minus(x.times(Expr.apply(Atoms.LOG, arguments.last())));
  }

  @Override
  public double evaluate(double... arguments) {
    return arguments[1] > 0 && arguments[0] >= 0
        ? arguments[0] == 0 ? 0 : arguments[0] * Math.log(arguments[0] / arguments[1])
        : Double.NaN;
  }
}
