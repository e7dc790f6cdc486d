package dev.jensen.analysis.refute;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Points of a line in order that show each rise and fall of a function, however short: its breaks
 * and closed ends, and points between any two neighbours among these and the zeros of its slope,
 * with enclosures of its values that tell apart what doubles do not.
 */
final class ExactPoints {
  private static final int BITS = 640;
  private static final int FINE = 400;

  /** How near the ends, in halvings. */
  private static final Vector<Integer> NEARER = Vector.of(20, 40, 60, 70, 100, 140, 200);

  /** Where between two zeros, in 64ths. */
  private static final Vector<Integer> SHARES = Vector.of(1, 16, 48, 62);

  /** How far out. */
  private static final Vector<Rational> DISTANCES =
      Vector.of(Rational.of(1, 16), Rational.ONE, Rational.of(16), Rational.of(1 << 12));

  private final Expr function;
  private final String v;
  private final Axis axis;
  private final Budget budget;
  private Vector<At> found = Vector.empty();

  private ExactPoints(Expr function, String v, Axis axis, Budget budget) {
    this.function = function;
    this.v = v;
    this.axis = axis;
    this.budget = budget;
  }

  /** A point with its value. */
  record At(Expr point, Rational place, Interval value) {
    boolean isBelow(At other) {
      return value.isBelow(other.value);
    }
  }

  /**
   * The points from left to right; none if the breaks are not found.
   *
   * @param close whether points next to the ends are added, where zeros of the slope may be missed
   */
  static Vector<At> of(Expr function, String v, Axis axis, boolean close, Budget budget) {
    Vector<Turns.Smooth> parts = Turns.parts(function, v, axis);
    if (parts == null) {
      return Vector.empty();
    }
    ExactPoints points = new ExactPoints(function, v, axis, budget);
    for (Turns.Smooth part : parts) {
      points.add(part.axis().lo());
      points.inside(part);
    }
    points.add(axis.hi());
    if (close) {
      points.beside(axis.lo(), 1);
      points.beside(axis.hi(), -1);
    }
    return points.found.distinctBy(At::place).sortBy(At::place);
  }

  private void beside(@Nullable Expr end, int direction) {
    Interval place = end == null ? Interval.ALL : Ranges.point(end, FINE);
    Rational from = direction > 0 ? place.hi() : place.lo();
    if (from == null) {
      return;
    }
    for (int k : NEARER) {
      Rational step = Rational.TWO.pow(-k).multiply(from.abs().max(Rational.ONE));
      Rational near = from.add(step.multiply(Rational.of(direction)));
      Rational far = near.add(step.multiply(Rational.of(direction)));
      add(Expr.constant(Rational.simplestBetween(near.min(far), near.max(far))));
    }
  }

  private void add(@Nullable Expr point) {
    if (point == null || !Points.on(point, axis) || !budget.goesOn()) {
      return;
    }
    Interval value =
        new Ranges(Box.EMPTY, BITS).of(Branches.at(LinkedHashMap.of(v, point), function));
    Rational place = value == null ? null : Ranges.point(point, FINE).lo();
    found = value == null || place == null ? found : found.append(new At(point, place, value));
  }

  private void inside(Turns.Smooth part) {
    Expr slope = Turns.derivative(part.term(), v, 1);
    Vector<Zeros.Zero> zeros = slope == null ? null : Zeros.located(slope, v, part.axis());
    Interval reach = Ranges.enclosure(part.axis(), FINE);
    Rational from = reach.lo();
    for (Zeros.Zero zero : zeros == null ? Vector.<Zeros.Zero>empty() : zeros) {
      Expr name = zero.name();
      Interval place = name == null ? zero.where() : Ranges.point(name, FINE);
      between(from, place.lo());
      from = place.hi();
    }
    between(from, reach.hi());
  }

  private void between(@Nullable Rational lo, @Nullable Rational hi) {
    if (lo != null && hi != null) {
      Rational part = hi.subtract(lo).divide(Rational.of(64));
      for (int share : part.sign() > 0 ? SHARES : Vector.<Integer>empty()) {
        Rational near = lo.add(part.multiply(Rational.of(share)));
        add(Expr.constant(Rational.simplestBetween(near, near.add(part))));
      }
    } else if (lo == null && hi == null) {
      between(null, Rational.ZERO);
      between(Rational.ZERO, null);
    } else {
      boolean up = lo != null;
      Rational end = Objects.requireNonNull(up ? lo : hi);
      Rational size = end.abs().max(Rational.ONE);
      for (Rational each : up ? DISTANCES : DISTANCES.reverse()) {
        Rational near = end.add(size.multiply(up ? each : each.negate()));
        Rational far = end.add(size.multiply(up ? each : each.negate()).multiply(Rational.TWO));
        add(Expr.constant(Rational.simplestBetween(near.min(far), near.max(far))));
      }
    }
  }
}
