package dev.jensen.analysis.refute;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * Points of a line at which a function is negative, however narrow the place: branch and bound,
 * which looks only where the bounds leave the sign open (Moore, Kearfott and Cloud, Introduction to
 * Interval Analysis, section 6.4).
 */
final class Valleys {
  private static final int BITS = 40;

  /** The line is first cut at these powers of two and their negatives. */
  private static final int NEAREST = -32;

  private static final int FARTHEST = 8;

  /** A cell without a bound is looked into last, and costs as much as so many others. */
  private static final int DEAR = 10;

  private final String variable;
  private final Expr function;
  private final Program program;
  private final Budget budget;

  /** The cells in which the sign is open, deepest first. */
  private final PriorityQueue<Cell> open = new PriorityQueue<>(Comparator.comparing(Cell::depth));

  private int left;

  /** A cell, and how low the function may lie there. */
  private record Cell(Interval cell, double depth) {}

  /** The search for negative values of the function, with at most so many bounds. */
  Valleys(Expr function, String variable, Interval line, Budget budget, int most) {
    this.left = most;
    this.variable = variable;
    this.function = function;
    this.program = new Program(function, Vector.of(variable));
    this.budget = budget;
    first(line).forEach(this::consider);
  }

  /** The cells to begin with: shorter ones about zero, longer ones far out. */
  private static Vector<Interval> first(Interval line) {
    Vector<Interval> cells = Vector.empty();
    Rational last = null;
    for (int k = NEAREST; k <= FARTHEST; k += 8) {
      Rational next = Rational.TWO.pow(k);
      for (int sign = -1; sign <= 1; sign += 2) {
        Rational from = last == null ? Rational.ZERO : last;
        Interval cell =
            sign > 0 ? Interval.closed(from, next) : Interval.closed(next.negate(), from.negate());
        Interval inside = line.meet(cell);
        if (inside != null && !inside.isPoint()) {
          cells = cells.append(inside);
        }
      }
      last = next;
    }
    return cells;
  }

  /** The next such point; NaN if none is left or the search has taken its share. */
  double next() {
    while (!open.isEmpty() && left > 0 && budget.goesOn()) {
      Interval cell = open.remove().cell();
      Rational lo = Objects.requireNonNull(cell.lo());
      Rational hi = Objects.requireNonNull(cell.hi());
      Rational middle = lo.mid(hi);
      double x = middle.toDouble();
      if (!(lo.toDouble() < x && x < hi.toDouble())) {
        continue;
      }
      for (Interval half : Vector.of(Interval.atMost(middle), Interval.atLeast(middle))) {
        Interval part = cell.meet(half);
        if (part != null) {
          consider(part);
        }
      }
      if (program.at(x) < 0) {
        return x;
      }
    }
    return Double.NaN;
  }

  private void consider(Interval cell) {
    left--;
    Interval range = new Ranges(Map.of(variable, cell), BITS).of(function);
    if (range == null || !range.isNonnegative()) {
      Rational lowest = range == null ? null : range.lo();
      left -= lowest == null ? DEAR : 0;
      open.add(new Cell(cell, lowest == null ? 0 : lowest.toDouble()));
    }
  }
}
