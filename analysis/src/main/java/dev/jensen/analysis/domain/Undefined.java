package dev.jensen.analysis.domain;

import dev.jensen.analysis.calculus.Gap;
import dev.jensen.analysis.calculus.Requirement;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Where a function is undefined on a box, in words.
 *
 * @param message the point or interval, or as much as is known
 * @param hint what to do about it
 */
public record Undefined(String message, String hint) {
  private static final String HINT = "give a domain on which it is defined";
  private static final int BITS = 96;

  /**
   * What is said of a function that is not shown to be defined on the box.
   *
   * @param part the part that is not shown to be
   */
  public static Undefined on(Expr function, Box box, Expr part) {
    Undefined found =
        box.variables().size() == 1 ? alongLine(function, box, part) : atPoint(function, box);
    return found != null
        ? found
        : new Undefined(
            part == Piecewise.NOWHERE
                ? "the cases are not seen to leave nothing out on " + box
                : part + " is not known to be defined everywhere on " + box,
            HINT);
  }

  private static String undefined(Expr part) {
    return part == Piecewise.NOWHERE ? "no case holds" : part + " is undefined";
  }

  private static @Nullable Undefined alongLine(Expr function, Box box, Expr part) {
    String v = box.variables().head();
    Axis axis = box.axis(v);
    Undefined exact = exactly(function, v, axis, part);
    if (exact != null) {
      return exact;
    }
    Undefined point = atPoint(function, box);
    return point != null ? point : enclosed(function, v, axis);
  }

  private static @Nullable Undefined atPoint(Expr function, Box box) {
    Gap gap = Gap.in(function, box);
    if (gap != null && box.variables().isEmpty()) {
      return new Undefined(
          gap.part() == Piecewise.NOWHERE ? "the function has no value" : undefined(gap.part()),
          "");
    }
    return gap == null
        ? null
        : new Undefined(
            undefined(gap.part()) + " at " + gap.point() + ", which lies in the domain", HINT);
  }

  /** From the exact set, where that is found. */
  private static @Nullable Undefined exactly(Expr function, String v, Axis axis, Expr part) {
    try {
      DefinedSet defined = new DefinedSet(new SignSolver(v, axis));
      LineSet whole = LineSet.of(axis);
      LineSet all = whole.minus(defined.of(function));
      if (all.isEmpty()) {
        return null;
      }
      // Where a case is not taken, its parts need not be defined.
      boolean cases = Dag.parts(function).stream().anyMatch(Piecewise.class::isInstance);
      LineSet own = cases ? LineSet.NONE : whole.minus(defined.of(part));
      LineSet gaps = own.isEmpty() ? all : own;
      Axis first = gaps.parts().head();
      String where = first.isPoint() ? "at " + v + " = " + first.lo() : "for " + v + " in " + first;
      String more = gaps.parts().size() > 1 ? ", and elsewhere" : "";
      Vector<Axis> left = whole.and(defined.of(function)).parts().filter(a -> !a.isPoint());
      return new Undefined(
          undefined(own.isEmpty() ? named(function, v, first) : part)
              + " "
              + where
              + first.about().map(each -> ", with " + each).mkString()
              + ", which lies in the domain"
              + more,
          HINT + (left.isEmpty() ? "" : ", such as: for " + v + " in " + left.head()));
    } catch (Unsolved unsolved) {
      return null;
    }
  }

  /** A part that is reached and undefined where the function is, else the function. */
  private static Expr named(Expr function, String v, Axis gap) {
    Expr lo = gap.lo();
    Expr inside = lo != null && gap.isPoint() ? lo : Expr.constant(Closed.between(lo, gap.hi()));
    Gap there = Gap.at(function, Box.of(v, Axis.point(inside)));
    return there == null ? function : there.part();
  }

  /** From a zero without a name. */
  private static @Nullable Undefined enclosed(Expr function, String v, Axis axis) {
    boolean cases = Dag.parts(function).stream().anyMatch(Piecewise.class::isInstance);
    for (Requirement each : Requirement.of(function)) {
      boolean lone = Dag.variables(each.term()).size() == 1;
      Vector<Zeros.Zero> zeros = lone ? Zeros.located(each.term(), v, axis) : null;
      for (Zeros.Zero zero : zeros == null ? Vector.<Zeros.Zero>empty() : zeros) {
        Axis middle = Axis.point(Expr.constant(Rational.of(zero.where().toDouble())));
        boolean reached =
            !cases || Dag.parts(Gap.reached(function, Box.of(v, middle))).contains(each.part());
        if (reached && zero.name() == null && each.kind() != Requirement.Kind.NONNEGATIVE) {
          Interval near = widened(zero.where());
          boolean sure =
              !cases
                  && changesSign(each.term(), v, near)
                  && Ranges.enclosure(axis, BITS).contains(near);
          return new Undefined(
              each.part()
                  + (sure ? " is undefined at a point " : " may be undefined at a point ")
                  + v
                  + " in "
                  + Enclosures.shown(near)
                  + ", for which no closed form is known here",
              "give a domain that leaves this point out");
        }
      }
    }
    return null;
  }

  /** A little wider, since floating point may have rounded either end. */
  private static Interval widened(Interval where) {
    Rational width = Rational.of(Math.scalb(1.0, -52)).multiply(size(where));
    return where.add(Interval.closed(width.negate(), width));
  }

  private static Rational size(Interval where) {
    return Rational.ONE.max(Rational.of(where.toDouble()).abs());
  }

  /** Whether the term, which is continuous where it is defined, is surely zero in between. */
  private static boolean changesSign(Expr term, String v, Interval near) {
    Ranges between = new Ranges(Box.of(v, Axis.of(near)), BITS);
    Rational lo = near.lo();
    Rational hi = near.hi();
    if (lo == null || hi == null || between.of(term) == null) {
      return false;
    }
    Interval left = at(term, v, lo);
    Interval right = at(term, v, hi);
    return left != null
        && right != null
        && (left.isPositive() && right.isNegative() || left.isNegative() && right.isPositive());
  }

  private static @Nullable Interval at(Expr term, String v, Rational point) {
    return new Ranges(Box.of(v, Axis.point(Expr.constant(point))), BITS).of(term);
  }
}
