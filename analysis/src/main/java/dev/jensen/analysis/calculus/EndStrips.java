package dev.jensen.analysis.calculus;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * That a term is positive along one variable up to open ends at which it is zero: it grows from
 * these on narrow strips, and what is left has rational ends, which no enclosure moves.
 */
final class EndStrips {
  private static final int DEPTH = 3;
  private static final Vector<Rational> WIDTHS =
      Vector.of(Rational.of(1, 4), Rational.of(1, 32), Rational.of(1, 1024));

  private final Signs signs;
  private final Expr term;
  private final Box box;
  private final String v;
  private final Axis axis;

  EndStrips(Signs signs, Expr term, Box box, String variable) {
    this.signs = signs;
    this.term = term;
    this.box = box;
    this.v = variable;
    this.axis = box.axis(variable);
  }

  /**
   * The step that says that the term is positive; null if it is not proved, or no end is a zero.
   */
  @Nullable Integer prove() {
    boolean below = isZero(axis.lo(), axis.loOpen());
    boolean above = isZero(axis.hi(), axis.hiOpen());
    if (!below && !above) {
      return null;
    }
    for (Rational width : WIDTHS) {
      Expr low = below ? cut(axis.lo(), width) : null;
      Expr high = above ? cut(axis.hi(), width.negate()) : null;
      Axis middle = low == null ? axis : axis.from(low, false);
      middle = high == null ? middle : middle.upTo(high, false);
      if (Points.nonempty(middle)) {
        Integer place = joined(low, middle, high);
        if (place != null) {
          return place;
        }
      }
    }
    return null;
  }

  private @Nullable Integer joined(@Nullable Expr low, Axis middle, @Nullable Expr high) {
    Integer place = strictly(signs.nonnegative(term, box.with(v, middle), DEPTH));
    if (place != null && low != null) {
      Integer strip = strip(axis.lo(), axis.upTo(low, false));
      Axis whole = high == null ? axis : axis.upTo(high, false);
      place = strip == null ? null : join(strip, place, low, whole);
    }
    if (place != null && high != null) {
      Integer strip = strip(axis.hi(), axis.from(high, false));
      place = strip == null ? null : join(place, strip, high, axis);
    }
    return place;
  }

  private @Nullable Integer strip(@Nullable Expr zero, Axis strip) {
    Box where = box.with(v, strip);
    return zero == null
        ? null
        : strictly(new LineSigns(signs, term, where, v).fromZero(zero, where, DEPTH));
  }

  private @Nullable Integer strictly(@Nullable Integer place) {
    return place != null && signs.range(place).isPositive() ? place : null;
  }

  private int join(int left, int right, Expr at, Axis whole) {
    return signs.proof().across(term, box.with(v, whole), v, at, left, right);
  }

  private boolean isZero(@Nullable Expr end, boolean open) {
    Integer place = end == null || !open ? null : signs.atPoint(term, box, v, end);
    return place != null && signs.range(place).equals(Interval.ZERO);
  }

  /** A short number beside the end, about that far from it. */
  private static @Nullable Expr cut(@Nullable Expr end, Rational distance) {
    Rational near = end == null ? null : Ranges.point(end, Signs.BITS).lo();
    if (near == null) {
      return null;
    }
    Rational at = near.add(distance);
    Rational slack = distance.abs().divide(Rational.of(4));
    return Expr.constant(Rational.simplestBetween(at.subtract(slack), at.add(slack)));
  }
}
