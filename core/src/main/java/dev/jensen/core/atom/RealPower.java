package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The power with any real exponent, of a base that is positive, or zero under a positive exponent.
 */
final class RealPower extends Nary {
  private static final int SIMPLE = 6;

  RealPower() {
    super("power", 2, Curvature.NEITHER, "DLMF, section 4.2(iv)");
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    return box.head().isPositive() || box.head().isNonnegative() && box.last().isPositive();
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    Interval base = box.head();
    Interval exponent = box.last();
    Interval exact = exactly(base, exponent, bits);
    if (exact != null) {
      return exact;
    }
    Interval positive = base.meet(Interval.POSITIVE);
    Interval log = positive == null ? null : Images.log(positive, bits + 16);
    if (log == null) {
      return Interval.ZERO;
    }
    Interval range = Images.exp(log.multiply(exponent), bits);
    return base.containsZero() ? range.hull(Interval.ZERO) : range;
  }

  /** By roots and products, if the exponent is a simple fraction; null otherwise. */
  private static @Nullable Interval exactly(Interval base, Interval exponent, int bits) {
    Rational power = exponent.isPoint() ? exponent.lo() : null;
    return power != null && power.bits() <= SIMPLE ? base.pow(power, bits) : null;
  }

  /** Where one argument is a number: a power with that exponent, or of that base. */
  @Override
  public Curvature curvature(Vector<Interval> box) {
    return curvature(box, box.map(Interval::isPoint));
  }

  /** A fixed exponent need not be a number, if it stays on one side of 0 and of 1. */
  @Override
  public Curvature curvature(Vector<Interval> box, Vector<Boolean> fixed) {
    Interval base = box.head();
    Interval exponent = box.last();
    if (exponent.isPoint() && exponent.lo() != null) {
      return Powers.curvature(exponent.lo(), base);
    }
    if (fixed.last() && base.isNonnegative()) {
      if (exponent.isNonpositive() || Interval.atLeast(Rational.ONE).contains(exponent)) {
        return Curvature.CONVEX;
      }
      if (Interval.closed(Rational.ZERO, Rational.ONE).contains(exponent)) {
        return Curvature.CONCAVE;
      }
    }
    return base.isPoint() && base.isPositive() ? Curvature.CONVEX : Curvature.NEITHER;
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    if (i == 0) {
      return box.last().isNonnegative()
          ? Monotonicity.NONDECREASING
          : box.last().isNonpositive() ? Monotonicity.NONINCREASING : Monotonicity.NEITHER;
    }
    boolean above = Interval.atLeast(Rational.ONE).contains(box.head());
    return above
        ? Monotonicity.NONDECREASING
        : Interval.atMost(Rational.ONE).contains(box.head())
            ? Monotonicity.NONINCREASING
            : Monotonicity.NEITHER;
  }

  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return box.head().isPositive();
  }

  @Override
  public Expr derivative(Vector<Expr> arguments, int i) {
    Expr base = arguments.head();
    Expr exponent = arguments.last();
    return i == 0
        ? exponent.times(Expr.apply(this, base, exponent.minus(Expr.ONE)))
        : Expr.apply(this, arguments).times(Expr.apply(Atoms.LOG, base));
  }

  @Override
  public Expr definition(Vector<Expr> arguments) {
    return Expr.apply(Atoms.EXP, arguments.last().times(Expr.apply(Atoms.LOG, arguments.head())));
  }

  @Override
  public double evaluate(double... arguments) {
    return arguments[0] > 0 || arguments[0] == 0 && arguments[1] > 0
        ? Math.pow(arguments[0], arguments[1])
        : Double.NaN;
  }

  @Override
  public String latex(Vector<String> arguments) {
    return "{" + arguments.head() + "}^{" + arguments.last() + "}";
  }
}
