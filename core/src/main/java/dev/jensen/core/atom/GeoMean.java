package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/** The geometric mean of nonnegative arguments. */
final class GeoMean extends Nary {
  GeoMean() {
    super(
        "geomean",
        VARIADIC,
        Curvature.CONCAVE,
        "Boyd & Vandenberghe, Convex Optimization, section 3.1.5");
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    return box.forAll(Interval::isNonnegative);
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    Interval product = box.reduce(Interval::multiply);
    Interval mean = product.pow(Rational.of(1, box.size()), bits);
    return mean == null ? Interval.NONNEGATIVE : mean;
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return Monotonicity.NONDECREASING;
  }

  @Override
  public boolean smoothOn(Vector<Interval> box) {
    return box.forAll(Interval::isPositive);
  }

  @Override
  public Expr derivative(Vector<Expr> arguments, int i) {
    return Expr.product(
        Expr.constant(Rational.of(1, arguments.size())),
        Expr.apply(this, arguments),
        arguments.get(i).power(-1));
  }

  @Override
  public Expr definition(Vector<Expr> arguments) {
    return Expr.power(Expr.product(arguments), Rational.of(1, arguments.size()));
  }

  @Override
  public double evaluate(double... arguments) {
    double total = 1;
    for (double each : arguments) {
      total *= Math.pow(each, 1.0 / arguments.length);
    }
    return total;
  }
}
