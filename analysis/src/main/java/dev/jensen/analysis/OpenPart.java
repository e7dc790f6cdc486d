package dev.jensen.analysis;

import dev.jensen.analysis.report.Gap;
import dev.jensen.analysis.search.Grid;
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
import java.util.HashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where along one variable the sign of a derivative is left open: evidence for a person who may ask
 * again on a narrower domain.
 */
public final class OpenPart {
  private static final int CELLS = 64;
  private static final int LARGEST = 300;

  /** So many stretches are told one by one. */
  private static final int FEW = 3;

  private final Question question;
  private final String v;
  private final int order;
  private final Function<Box, Ranges> known;
  private final java.util.Map<Expr, Expr> derivatives = new HashMap<>();

  private OpenPart(Question question, int order, Function<Box, Ranges> known) {
    this.question = question;
    this.v = question.box().variables().head();
    this.order = order;
    this.known = known;
  }

  /** Cells next to each other that simple bounds decide, or do not, with the values there. */
  private record Stretch(Axis axis, boolean open, Interval bound, boolean bounded) {
    Stretch and(Stretch next) {
      Axis both = new Axis(axis.lo(), axis.loOpen(), next.axis.hi(), next.axis.hiOpen());
      return new Stretch(both, open, bound.hull(next.bound), bounded && next.bounded);
    }
  }

  /**
   * Names and values; none for a question about several variables.
   *
   * @param side what is not decided
   * @param order 1 for the slope, 2 for the second derivative
   * @param decided whether such values of it decide
   * @param known the ranges on a part of the box
   * @param budget the time for all that was asked and for this: what lies beyond where it is over
   *     counts as open
   * @param spent whether the search had no time left
   */
  public static Map<String, String> of(
      Question question,
      String side,
      int order,
      Predicate<Interval> decided,
      Function<Box, Ranges> known,
      Budget budget,
      boolean spent) {
    boolean single = question.box().variables().size() == 1 && question.block().size() == 1;
    if (!single || Dag.parts(question.function()).size() > LARGEST) {
      return LinkedHashMap.empty();
    }
    OpenPart part = new OpenPart(question, order, known);
    Vector<Stretch> stretches = part.stretches(decided, budget);
    return stretches.exists(Stretch::open)
        ? part.told(stretches, side, spent)
        : LinkedHashMap.empty();
  }

  private Vector<Stretch> stretches(Predicate<Interval> decided, Budget budget) {
    Vector<Stretch> stretches = Vector.empty();
    for (Axis cell : cells(question.box().axis(v))) {
      Interval value = budget.goesOn() ? bound(cell.interior()) : null;
      boolean open = value == null || !decided.test(value);
      Stretch next = new Stretch(cell, open, value == null ? Interval.ALL : value, value != null);
      stretches =
          stretches.nonEmpty() && stretches.last().open() == open
              ? stretches.init().append(stretches.last().and(next))
              : stretches.append(next);
    }
    return stretches;
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

  private @Nullable Interval bound(Axis cell) {
    Ranges ranges = known.apply(Box.of(v, cell));
    Expr piece = Branches.resolve(question.function(), ranges);
    Expr derivative = derivatives.computeIfAbsent(piece, this::derivative);
    return derivative == null ? null : ranges.of(derivative);
  }

  private @Nullable Expr derivative(Expr piece) {
    Expr derivative = piece;
    for (int i = 0; i < order && derivative != null; i++) {
      derivative = Derivative.of(derivative, v);
    }
    return derivative;
  }

  private Map<String, String> told(Vector<Stretch> stretches, String side, boolean spent) {
    Vector<Stretch> open = stretches.filter(Stretch::open);
    Stretch all = open.reduce(Stretch::and);
    Vector<Stretch> shown = open.size() <= FEW ? open : Vector.of(all);
    String parts = shown.map(each -> place(each.axis())).mkString(", and ");
    String more = open.size() > FEW ? ", in " + open.size() + " parts" : "";
    String name = order == 1 ? "f'" : "f''";
    return LinkedHashMap.of(
        "left open for " + side,
        v + " " + parts + more,
        name + " there",
        all.bounded()
            ? "from "
                + Gap.below(all.bound())
                + " to "
                + Gap.above(all.bound())
                + ", by bounds on cells"
            : "no bound by rule on all of it",
        "what may help",
        (spent
                ? "a larger --budget, since this one was spent"
                : "hardly a larger --budget, since the search ended before it was spent")
            + beside(stretches));
  }

  /** The longest stretch that is decided, as a domain to ask about. */
  private String beside(Vector<Stretch> stretches) {
    return stretches
        .reject(Stretch::open)
        .maxBy(each -> length(Ranges.enclosure(each.axis(), 60)))
        .map(
            each ->
                "; a narrower domain: for " + v + " in " + inside(each.axis()) + " bounds decide")
        .getOrElse("; a domain inside that part");
  }

  private static double length(Interval reach) {
    Rational width = reach.width();
    return width == null ? Double.POSITIVE_INFINITY : width.toDouble();
  }

  private static String place(Axis axis) {
    Interval reach = Ranges.enclosure(axis, 60);
    return "from " + Gap.below(reach) + " to " + Gap.above(reach);
  }

  /** The stretch with short ends. */
  private static String inside(Axis axis) {
    Interval reach = Ranges.enclosure(axis, 60);
    Rational lo = reach.lo();
    Rational hi = reach.hi();
    Rational slack =
        lo == null || hi == null ? Rational.ONE : hi.subtract(lo).divide(Rational.of(16));
    Rational from = lo == null ? null : Rational.simplestBetween(lo, lo.add(slack));
    Rational to = hi == null ? null : Rational.simplestBetween(hi.subtract(slack), hi);
    return (from == null ? "(-inf" : "[" + from) + ", " + (to == null ? "inf)" : to + "]");
  }
}
