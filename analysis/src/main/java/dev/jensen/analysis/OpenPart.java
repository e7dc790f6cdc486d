package dev.jensen.analysis;

import dev.jensen.analysis.report.Gap;
import dev.jensen.analysis.search.Grid;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where along one variable the sign of the second derivative is left open: evidence for a person
 * who may ask again on a narrower domain.
 */
final class OpenPart {
  private static final int CELLS = 64;
  private static final int BITS = 96;
  private static final int LARGEST = 300;

  private OpenPart() {}

  /** A cell of the line that simple bounds do not decide, with the enclosure there. */
  private record Cell(Axis axis, @Nullable Interval bend) {}

  /**
   * Names and values; none for a question about several variables.
   *
   * @param known the ranges on a part of the box
   * @param budget what lies beyond where it is over counts as left open
   */
  static Map<String, String> of(
      Question question, Curvature kind, Function<Box, Ranges> known, Budget budget) {
    Box box = question.box();
    boolean single = box.variables().size() == 1 && question.block().size() == 1;
    if (!single || Dag.parts(question.function()).size() > LARGEST) {
      return LinkedHashMap.empty();
    }
    String v = box.variables().head();
    Vector<Cell> open = Vector.empty();
    for (Axis cell : cells(box.axis(v))) {
      Interval bend =
          budget.goesOn()
              ? bend(question.function(), v, known.apply(Box.of(v, cell.interior())))
              : null;
      boolean decided =
          bend != null && (kind == Curvature.CONVEX ? bend.isNonnegative() : bend.isNonpositive());
      open = decided ? open : open.append(new Cell(cell, bend));
    }
    return open.isEmpty() ? LinkedHashMap.empty() : told(open, v, kind);
  }

  private static Vector<Axis> cells(Axis axis) {
    Vector<Axis> cells = Vector.empty();
    Axis rest = axis;
    if (!axis.isPoint()) {
      for (double x : Grid.inside(axis, CELLS)) {
        Expr cut = Expr.constant(Rational.of(x));
        cells = cells.append(rest.upTo(cut, false));
        rest = rest.from(cut, false);
      }
    }
    return cells.append(rest);
  }

  private static @Nullable Interval bend(Expr function, String v, Ranges ranges) {
    Expr once = Derivative.of(Branches.resolve(function, ranges), v);
    Expr twice = once == null ? null : Derivative.of(once, v);
    return twice == null ? null : ranges.of(twice);
  }

  private static Map<String, String> told(Vector<Cell> open, String v, Curvature kind) {
    Axis first = open.head().axis();
    Axis last = open.last().axis();
    Axis hull = new Axis(first.lo(), first.loOpen(), last.hi(), last.hiOpen());
    Interval all = Interval.point(0);
    boolean known = true;
    for (Cell cell : open) {
      known &= cell.bend() != null;
      all = cell.bend() == null ? all : all.hull(cell.bend());
    }
    String side = kind == Curvature.CONVEX ? "convex" : "concave";
    Interval shown = Ranges.enclosure(hull, BITS);
    return LinkedHashMap.of(
        "left open for " + side,
        v + " from " + Gap.below(shown) + " to " + Gap.above(shown),
        "f'' there",
        known
            ? "from " + Gap.below(all) + " to " + Gap.above(all) + ", by bounds on cells"
            : "no bound by rule",
        "what may help",
        "a larger --budget, or a domain inside or beside that part");
  }
}
