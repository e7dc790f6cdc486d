package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

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
    Interval sum = box.map(x -> Images.exp(x, bits + 8)).reduce(Interval::add);
    return java.util.Objects.requireNonNull(Images.log(sum, bits));
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
    return Expr.apply(Atoms.EXP, arguments.get(i))
        .over(Expr.sum(arguments.map(x -> Expr.apply(Atoms.EXP, x))));
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
