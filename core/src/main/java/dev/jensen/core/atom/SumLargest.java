package dev.jensen.core.atom;

import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Objects;

/**
 * The sum of the k largest of the arguments after the first, which is k: a whole number from 1 to
 * how many there are.
 */
final class SumLargest extends Nary {
  SumLargest() {
    super(
        "sum_largest",
        VARIADIC,
        Curvature.CONVEX,
        "Boyd & Vandenberghe, Convex Optimization, example 3.6");
  }

  @Override
  public boolean definedOn(Vector<Interval> box) {
    Rational k = box.head().lo();
    return k != null && box.head().isPoint() && k.isInt() && k.sign() > 0 && k.toInt() < box.size();
  }

  @Override
  public Interval range(Vector<Interval> box, int bits) {
    Rational k = box.head().lo();
    int count = k == null ? 1 : k.toInt();
    Vector<Interval> values = box.tail();
    Vector<Rational> low = values.map(Interval::lo).filter(Objects::nonNull);
    Vector<Rational> high = values.map(Interval::hi).filter(Objects::nonNull);
    return Interval.of(
        low.size() < count ? null : total(low, count),
        false,
        high.size() < values.size() ? null : total(high, count),
        false);
  }

  private static Rational total(Vector<Rational> values, int count) {
    return values.sorted().takeRight(count).fold(Rational.ZERO, Rational::add);
  }

  @Override
  public Monotonicity monotonicity(Vector<Interval> box, int i) {
    return i == 0 ? Monotonicity.NEITHER : Monotonicity.NONDECREASING;
  }

  @Override
  public double evaluate(double... arguments) {
    int k = (int) arguments[0];
    if (k != arguments[0] || k < 1 || k >= arguments.length) {
      return Double.NaN;
    }
    return Vector.ofAll(arguments).tail().sorted().takeRight(k).sum().doubleValue();
  }
}
