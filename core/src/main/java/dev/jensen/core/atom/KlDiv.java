package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Exponential;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

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
    if (x.equals(Interval.ZERO)) {
      return y;
    }
    Rational floor = least(x, y, bits);
    Rational ceiling = most(x, y, bits);
    return Interval.of(
        floor.max(Rational.ZERO), false, ceiling == null ? null : ceiling.max(floor), false);
  }

  /** Zero where x and y may be equal; else at the ends that are nearest to each other. */
  private static Rational least(Interval x, Interval y, int bits) {
    Interval nearest =
        x.isBelow(y) ? at(x.hi(), y.lo(), bits) : y.isBelow(x) ? at(x.lo(), y.hi(), bits) : null;
    Rational least = nearest == null ? null : nearest.lo();
    return least == null ? Rational.ZERO : least;
  }

  /** A convex function is greatest at a corner; null if it grows without bound. */
  private static @Nullable Rational most(Interval x, Interval y, int bits) {
    Rational most = Rational.ZERO;
    for (Rational left : new Rational[] {x.lo(), x.hi()}) {
      for (Rational right : new Rational[] {y.lo(), y.hi()}) {
        Interval corner = at(left, right, bits);
        if (corner == null || corner.hi() == null) {
          return null;
        }
        most = most.max(corner.hi());
      }
    }
    return most;
  }

  private static @Nullable Interval at(@Nullable Rational x, @Nullable Rational y, int bits) {
    if (x == null || y == null || y.isZero()) {
      return null;
    }
    return x.isZero()
        ? Interval.point(y)
        : Exponential.log(x.divide(y), bits).scale(x).add(y.subtract(x));
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    Interval own = box.get(i);
    Interval other = box.get(1 - i);
    if (other.isBelow(own)) {
      return Monotonicity.NONDECREASING;
    }
    return own.isBelow(other) ? Monotonicity.NONINCREASING : Monotonicity.NEITHER;
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
