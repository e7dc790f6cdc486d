package dev.jensen.analysis.domain;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A union of finitely many intervals of the line with exact ends: disjoint, in rising order, and no
 * two of them make one interval.
 */
record LineSet(Vector<Axis> parts) {
  static final LineSet ALL = new LineSet(Vector.of(Axis.REAL));
  static final LineSet NONE = new LineSet(Vector.empty());
  static final LineSet POSITIVE = of(Axis.REAL.from(Expr.ZERO, true));
  static final LineSet NEGATIVE = of(Axis.REAL.upTo(Expr.ZERO, true));

  /** The points of an axis, whose ends are in order. */
  static LineSet of(Axis axis) {
    return new LineSet(Vector.of(axis));
  }

  static LineSet point(Expr at) {
    return of(Axis.point(at));
  }

  boolean isAll() {
    return parts.size() == 1 && parts.head().lo() == null && parts.head().hi() == null;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  LineSet and(LineSet that) {
    if (isAll() || that.isEmpty()) {
      return that;
    }
    if (that.isAll() || isEmpty()) {
      return this;
    }
    return new LineSet(
        parts.flatMap(part -> that.parts.flatMap(other -> meet(part, other).parts())));
  }

  LineSet or(LineSet that) {
    return isEmpty() ? that : that.isEmpty() ? this : not().and(that.not()).not();
  }

  LineSet minus(LineSet that) {
    return and(that.not());
  }

  /** The points of the line that are not in this set. */
  LineSet not() {
    Vector<Axis> gaps = Vector.empty();
    Expr from = null;
    boolean open = true;
    boolean ended = false;
    for (Axis part : parts) {
      if (part.lo() != null) {
        gaps = gaps.appendAll(ordered(new Axis(from, open, part.lo(), !part.loOpen())).parts());
      }
      from = part.hi();
      open = !part.hiOpen();
      ended = from == null;
    }
    return new LineSet(ended ? gaps : gaps.append(new Axis(from, open, null, true)));
  }

  /** The smallest interval that holds a set that is not empty. */
  Axis hull() {
    Axis first = parts.head();
    Axis last = parts.last();
    return new Axis(first.lo(), first.loOpen(), last.hi(), last.hiOpen());
  }

  /** The set with each end moved by a map that rises; infinite ends stay. */
  LineSet mapped(UnaryOperator<Expr> rising) {
    return new LineSet(
        parts.map(
            part ->
                part.isPoint()
                    ? Axis.point(end(part.lo(), rising))
                    : new Axis(
                        part.lo() == null ? null : end(part.lo(), rising),
                        part.loOpen(),
                        part.hi() == null ? null : end(part.hi(), rising),
                        part.hiOpen())));
  }

  private static Expr end(@Nullable Expr end, UnaryOperator<Expr> rising) {
    return rising.apply(java.util.Objects.requireNonNull(end));
  }

  /** The set mirrored at zero. */
  LineSet mirrored() {
    return new LineSet(
            parts
                .reverse()
                .map(
                    part ->
                        new Axis(
                            part.hi() == null ? null : part.hi().negate(),
                            part.hiOpen(),
                            part.lo() == null ? null : part.lo().negate(),
                            part.loOpen())))
        .mapped(Closed::shortest);
  }

  private static LineSet meet(Axis a, Axis b) {
    boolean later = a.lo() == null || b.lo() != null && Closed.compare(a.lo(), b.lo()) < 0;
    Axis low = later ? b : a;
    boolean sooner = a.hi() == null || b.hi() != null && Closed.compare(b.hi(), a.hi()) < 0;
    Axis high = sooner ? b : a;
    boolean loOpen = low.loOpen() || !later && opens(a.lo(), b.lo(), b.loOpen());
    boolean hiOpen = high.hiOpen() || !sooner && opens(a.hi(), b.hi(), b.hiOpen());
    return ordered(new Axis(low.lo(), loOpen, high.hi(), hiOpen));
  }

  private static boolean opens(@Nullable Expr own, @Nullable Expr other, boolean open) {
    return open && own != null && other != null && Closed.compare(own, other) == 0;
  }

  /** The axis if it has points, which its ends may not leave. */
  private static LineSet ordered(Axis axis) {
    if (axis.lo() == null || axis.hi() == null) {
      return of(axis);
    }
    int order = Closed.compare(axis.lo(), axis.hi());
    boolean point = order == 0 && !axis.loOpen() && !axis.hiOpen();
    return order < 0 ? of(axis) : point ? point(axis.lo()) : NONE;
  }

  @Override
  public String toString() {
    return parts.mkString(" and ");
  }
}
