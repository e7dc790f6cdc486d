package dev.jensen.tui.plot;

import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Encloses a function, or one of its derivatives, over the columns of a plot. */
final class Curve {
  /** Enough for a picture; more only costs time. */
  private static final int BITS = 40;

  /** Enough to tell signs far out in a tail. */
  private static final int FINE = 400;

  /** How often a column is halved before its enclosure is drawn as it is. */
  private static final int DEPTH = 4;

  /**
   * What is known of one column.
   *
   * @param span the numbers that it stands for
   * @param values an interval that holds all values there; null if one may not exist
   * @param centre a value inside, if there is one
   * @param bend which way the function itself bends there
   */
  record Column(Interval span, @Nullable Interval values, @Nullable Interval centre, Bend bend) {}

  /** A function and what the rules of calculus make of it; a part that has no slope gives null. */
  private record Jet(Expr value, @Nullable Expr slope, @Nullable Expr bend, @Nullable Expr third) {
    static Jet of(Expr value, String variable) {
      Expr slope = Derivative.of(value, variable);
      Expr bend = slope == null ? null : Derivative.of(slope, variable);
      return new Jet(value, slope, bend, bend == null ? null : Derivative.of(bend, variable));
    }

    /** The term to draw, and its slope. */
    @Nullable Expr term(Kind kind) {
      return switch (kind) {
        case F -> value;
        case SLOPE -> slope;
        case CURVATURE -> bend;
      };
    }

    @Nullable Expr slopeOf(Kind kind) {
      return switch (kind) {
        case F -> slope;
        case SLOPE -> bend;
        case CURVATURE -> third;
      };
    }
  }

  private final Expr function;
  private final String variable;
  private final Kind kind;
  private final Slice slice;
  private final Map<Expr, Jet> jets = new IdentityHashMap<>();

  Curve(Slice slice, Kind kind) {
    this.function = slice.function();
    this.variable = slice.variable();
    this.kind = kind;
    this.slice = slice;
  }

  /** The columns that tile the window, each enclosed without regard to a dot's height. */
  Vector<Column> columns(Interval window, int count) {
    Rational lo = window.lo();
    Rational hi = window.hi();
    if (lo == null || hi == null || lo.equals(hi)) {
      return Vector.empty();
    }
    Rational step = hi.subtract(lo).divide(Rational.of(count));
    return Vector.range(0, count)
        .map(
            i -> {
              Rational left = lo.add(step.multiply(Rational.of(i)));
              Rational right = i == count - 1 ? hi : left.add(step);
              boolean loOpen = i == 0 && window.loOpen();
              boolean hiOpen = i == count - 1 && window.hiOpen();
              return column(Interval.of(left, loOpen, right, hiOpen), left.mid(right));
            });
  }

  /** The same column with an enclosure that is at most so high, where halving gets there. */
  Column refine(Column column, double dot) {
    Interval values = column.values;
    if (values == null || height(values) <= dot) {
      return column;
    }
    return new Column(column.span, enclose(column.span, DEPTH, dot), column.centre, column.bend);
  }

  private Column column(Interval span, Rational middle) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
    Ranges ranges = ranges(span);
    Interval centre = at(middle);
    if (ranges.of(function) == null) {
      return new Column(span, null, centre, centre == null ? Bend.UNDEFINED : Bend.UNDECIDED);
    }
    Bend known = slice.known(span);
    return new Column(
        span, enclose(span, 0, 0), centre, known == Bend.UNDECIDED ? bend(span, 2) : known);
  }

  /** The value at one point, enclosed. */
  @Nullable Interval at(Rational point) {
    return enclose(Interval.point(point), 0, 0);
  }

  private Ranges ranges(Interval span) {
    return ranges(span, BITS);
  }

  private Ranges ranges(Interval span, int bits) {
    return new Ranges(Map.of(variable, span), bits);
  }

  /** What happens where two columns meet: a kink bends the graph in one point. */
  Kink kink(Column left, Column right) {
    Rational at = left.span.hi();
    if (at == null || left.values == null || right.values == null) {
      return Kink.NONE;
    }
    Ranges here = ranges(Interval.point(at));
    if (here.of(function) == null
        || Smoothness.obstacle(Branches.resolveStrictly(function, here), here) == null) {
      return Kink.NONE;
    }
    Jet before = jet(ranges(left.span));
    Jet after = jet(ranges(right.span));
    Interval gap = here.of(after.value.minus(before.value));
    Interval jump =
        before.slope == null || after.slope == null
            ? null
            : here.of(after.slope.minus(before.slope));
    if (jump == null || gap == null || !gap.equals(Interval.ZERO)) {
      boolean known = slice.known(left.span.hull(right.span)) != Bend.UNDECIDED;
      return known ? Kink.NONE : Kink.UNDECIDED;
    }
    return jump.equals(Interval.ZERO)
        ? Kink.NONE
        : jump.isNonnegative() ? Kink.CONVEX : jump.isNonpositive() ? Kink.CONCAVE : Kink.UNDECIDED;
  }

  /** The function as it reads on the interval, with its derivatives. */
  private Jet jet(Ranges ranges) {
    Jet whole = jetOf(function);
    return whole.bend != null && Smoothness.obstacle(function, ranges) == null
        ? whole
        : jetOf(Branches.resolve(function, ranges));
  }

  private Jet jetOf(Expr term) {
    return jets.computeIfAbsent(term, t -> Jet.of(t, variable));
  }

  private @Nullable Interval enclose(Interval span, int depth, double dot) {
    Ranges ranges = ranges(span);
    if (ranges.of(function) == null) {
      return null;
    }
    Jet jet = jet(ranges);
    Expr term = kind == Kind.F ? function : jet.term(kind);
    boolean smooth = Smoothness.obstacle(jet.value, ranges) == null;
    if (term == null || kind != Kind.F && !smooth) {
      return split(span, null, depth, dot);
    }
    Interval values = ranges.of(term);
    Expr slope = jet.slopeOf(kind);
    if (values != null && slope != null && smooth && !span.isPoint()) {
      values = meanValue(values, term, span, ranges.of(slope));
    }
    return values != null && height(values) <= dot ? values : split(span, values, depth, dot);
  }

  private @Nullable Interval split(Interval span, @Nullable Interval known, int depth, double dot) {
    Rational lo = span.lo();
    Rational hi = span.hi();
    if (depth == 0 || lo == null || hi == null || lo.equals(hi)) {
      return known;
    }
    Rational middle = lo.mid(hi);
    Interval left = enclose(Interval.of(lo, span.loOpen(), middle, false), depth - 1, dot);
    Interval right = enclose(Interval.of(middle, false, hi, span.hiOpen()), depth - 1, dot);
    if (left == null || right == null) {
      return known;
    }
    Interval both = left.hull(right);
    Interval narrower = known == null ? both : both.meet(known);
    return narrower == null ? both : narrower;
  }

  /** {@code f(m) + f'(span) (span - m)}, where that says more. */
  private Interval meanValue(Interval values, Expr term, Interval span, @Nullable Interval slopes) {
    Rational lo = span.lo();
    Rational hi = span.hi();
    if (slopes == null || !slopes.isBounded() || lo == null || hi == null) {
      return values;
    }
    Rational middle = lo.mid(hi);
    Interval centre = ranges(Interval.point(middle)).of(term);
    if (centre == null) {
      return values;
    }
    Interval form = centre.add(slopes.multiply(span.add(middle.negate()))).round(BITS);
    Interval both = values.meet(form);
    return both == null ? values : both;
  }

  private Bend bend(Interval span, int depth) {
    Bend coarse = sign(span, BITS);
    Bend bend = coarse == Bend.UNDECIDED ? sign(span, FINE) : coarse;
    Rational lo = span.lo();
    Rational hi = span.hi();
    if (bend != Bend.UNDECIDED || depth == 0 || lo == null || hi == null) {
      return bend;
    }
    Rational middle = lo.mid(hi);
    Bend left = bend(Interval.of(lo, span.loOpen(), middle, false), depth - 1);
    Bend right = bend(Interval.of(middle, false, hi, span.hiOpen()), depth - 1);
    return left == right ? left : Bend.UNDECIDED;
  }

  private Bend sign(Interval span, int bits) {
    Ranges ranges = ranges(span, bits);
    Jet jet = jet(ranges);
    if (jet.bend == null || Smoothness.obstacle(jet.value, ranges) != null) {
      return Bend.UNDECIDED;
    }
    Interval second = ranges.of(jet.bend);
    if (second == null) {
      return Bend.UNDECIDED;
    }
    if (jet.third != null && !second.isNonnegative() && !second.isNonpositive()) {
      second = meanValue(second, jet.bend, span, ranges.of(jet.third));
    }
    if (second.equals(Interval.ZERO)) {
      return Bend.AFFINE;
    }
    if (second.isNonnegative() || second.isNonpositive()) {
      return second.isNonnegative() ? Bend.CONVEX : Bend.CONCAVE;
    }
    return Bend.UNDECIDED;
  }

  private static double height(Interval values) {
    Rational width = values.width();
    return width == null ? Double.POSITIVE_INFINITY : width.toDouble();
  }
}
