package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Exponential;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Objects;

/** The logarithm of the sum of the exponentials. */
final class LogSumExp extends Nary {
  LogSumExp() {
    super(
        "logsumexp",
        VARIADIC,
        Curvature.CONVEX,
        "Boyd & Vandenberghe, Convex Optimization, section 3.1.5");
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    Vector<Rational> low = box.map(Interval::lo).filter(Objects::nonNull);
    Vector<Rational> high = box.map(Interval::hi).filter(Objects::nonNull);
    Interval least = low.isEmpty() ? Interval.ALL : at(low, bits);
    Interval most = high.size() < box.size() ? Interval.ALL : at(high, bits);
    return Interval.of(
        least.lo(),
        least.loOpen() || box.exists(Interval::loOpen),
        most.hi(),
        most.hiOpen() || box.exists(Interval::hiOpen));
  }

  /** The greatest number m plus log(1 + the sum of the other exp(x - m)). */
  private static Interval at(Vector<Rational> values, int bits) {
    Vector<Rational> sorted = values.sorted();
    Rational most = sorted.last();
    Interval rest =
        sorted
            .init()
            .map(x -> Exponential.exp(x.subtract(most), bits + 8))
            .fold(Interval.ZERO, Interval::add);
    Interval log = Images.log1p(rest, bits);
    return log == null ? Interval.atLeast(most) : log.add(most);
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return Monotonicity.NONDECREASING;
  }

  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return true;
  }

  @Override
  public Expr derivative(Vector<Expr> arguments, int i) {
    return Expr.apply(Atoms.EXP, arguments.get(i).minus(Expr.apply(this, arguments)));
  }

  @Override
  public Expr definition(Vector<Expr> arguments) {
    return Expr.apply(Atoms.LOG, Expr.sum(arguments.map(x -> Expr.apply(Atoms.EXP, x))));
  }

  @Override
  public double evaluate(double... arguments) {
    double most = Double.NEGATIVE_INFINITY;
    for (double each : arguments) {
      most = Math.max(most, each);
    }
    double total = 0;
    for (double each : arguments) {
      total += Math.exp(each - most);
    }
    return most + Math.log(total);
  }
}
