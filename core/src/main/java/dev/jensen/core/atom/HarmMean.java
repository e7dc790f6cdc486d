package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/** The harmonic mean of positive arguments. */
final class HarmMean extends Nary {
  HarmMean() {
    super(
        "harmmean",
        VARIADIC,
        Curvature.CONCAVE,
        "Boyd & Vandenberghe, Convex Optimization, exercise 3.17");
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    return box.forAll(Interval::isPositive);
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    Interval sum =
        box.map(x -> java.util.Objects.requireNonNull(x.inverse())).reduce(Interval::add);
    Interval mean = Interval.point(box.size()).divide(sum);
    return java.util.Objects.requireNonNull(mean);
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
    Expr share = Expr.apply(this, arguments).over(arguments.get(i)).power(2);
    return Expr.product(Expr.constant(Rational.of(1, arguments.size())), share);
  }

  @Override
  public Expr definition(Vector<Expr> arguments) {
    return Expr.constant(arguments.size()).over(Expr.sum(arguments.map(x -> x.power(-1))));
  }

  @Override
  public double evaluate(double... arguments) {
    double total = 0;
    for (double each : arguments) {
      total += each <= 0 ? Double.NaN : 1 / each;
    }
    return arguments.length / total;
  }
}
