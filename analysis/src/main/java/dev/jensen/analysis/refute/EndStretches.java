package dev.jensen.analysis.refute;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Short stretches next to the finite ends of a line, and long ones far out, on which a function
 * seems to be negative.
 */
final class EndStretches {
  private static final int BITS = 256;
  private static final int LONGEST = 4;
  private static final int SHORTEST = 200;
  private static final int STEP = 7;

  /** How far out the line is followed, in doublings. */
  private static final int FARTHEST = 4096;

  private EndStretches() {}

  /**
   * For each end the stretch farthest from it that is found: the function is negative at its ends.
   */
  static Vector<Interval> negative(Expr function, String variable, Axis axis) {
    Vector<Interval> found = Vector.empty();
    Interval reach = Ranges.enclosure(axis, BITS);
    Rational lo = reach.lo();
    Rational hi = reach.hi();
    for (int k = LONGEST; k < SHORTEST && found.isEmpty(); k += STEP) {
      found = lo == null ? found : found.appendAll(beside(function, variable, axis, lo, k, 1));
      found = hi == null ? found : found.appendAll(beside(function, variable, axis, hi, k, -1));
    }
    for (int k = LONGEST; k < FARTHEST && found.isEmpty(); k += Math.max(STEP, k / 4)) {
      found = hi == null ? far(function, variable, axis, k, 1) : found;
      found = lo == null ? found.appendAll(far(function, variable, axis, k, -1)) : found;
    }
    return found;
  }

  private static Vector<Interval> far(
      Expr function, String variable, Axis axis, int k, int direction) {
    Rational near = Rational.TWO.pow(k).multiply(Rational.of(direction));
    return where(function, variable, axis, near, near.multiply(Rational.of(16)));
  }

  private static Vector<Interval> beside(
      Expr function, String variable, Axis axis, Rational end, int k, int direction) {
    Rational length = Rational.TWO.pow(-k).multiply(Rational.ONE.max(end.abs()));
    Rational far = end.add(length.multiply(Rational.of(direction)));
    Rational near = end.add(length.multiply(Rational.of(direction, 16)));
    return where(function, variable, axis, near, far);
  }

  private static Vector<Interval> where(
      Expr function, String variable, Axis axis, Rational near, Rational far) {
    boolean negative =
        Points.on(Expr.constant(far), axis)
            && Points.on(Expr.constant(near), axis)
            && isNegative(function, variable, far)
            && isNegative(function, variable, near);
    return negative ? Vector.of(Interval.open(near.min(far), near.max(far))) : Vector.empty();
  }

  private static boolean isNegative(Expr function, String variable, Rational x) {
    @Nullable Interval value = new Ranges(Map.of(variable, Interval.point(x)), BITS).of(function);
    return value != null && value.isNegative();
  }
}
