package dev.jensen.analysis.domain;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Domains that are unions of infinitely many intervals: one period of them, or those near zero. */
final class Periodic {
  private static final int WIDEST = 64;
  private static final int MOST_NEAR = 3;

  private Periodic() {}

  /** The pieces of one period, from the last one on that begins at or below zero. */
  static NaturalDomain.Pieces domain(Expr function, String variable, Expr period) {
    Expr reach = Closed.shortest(period.times(Expr.constant(2)));
    LineSet set = within(function, variable, reach);
    Vector<Axis> inner = inner(set, reach);
    if (set.isEmpty() || inner.isEmpty()) {
      Vector<Axis> all = set.isEmpty() ? Vector.empty() : Vector.of(Axis.REAL);
      return new NaturalDomain.Pieces(all.map(a -> Box.of(variable, a)), Option.none());
    }
    Expr start = inner.flatMap(Periodic::lowEnd).filter(lo -> Closed.sign(lo) <= 0).last();
    Expr end = start.plus(period);
    Vector<Axis> pieces =
        inner.filter(
            axis -> lowEnd(axis).exists(lo -> !order(lo, start) && Closed.compare(lo, end) < 0));
    return new NaturalDomain.Pieces(
        pieces.map(axis -> Box.of(variable, axis)), Option.some(period));
  }

  private static boolean order(Expr lo, Expr start) {
    return Closed.compare(lo, start) < 0;
  }

  /** Pieces of a domain without end that lie nearest to zero; none if they are not found. */
  static Vector<Axis> near(Expr function, String variable) {
    for (int wide = 2; wide <= WIDEST; wide *= 2) {
      Expr reach = Expr.constant(wide);
      try {
        Vector<Axis> inner = inner(within(function, variable, reach), reach);
        if (inner.nonEmpty()) {
          return inner.sortBy(Periodic::distance).take(MOST_NEAR);
        }
      } catch (Unsolved unsolved) {
        return Vector.empty();
      }
    }
    return Vector.empty();
  }

  private static double distance(Axis axis) {
    return Math.abs(Closed.between(axis.lo(), axis.hi()).toDouble());
  }

  private static LineSet within(Expr function, String variable, Expr reach) {
    Axis window = new Axis(reach.negate(), true, reach, true);
    return new DefinedSet(new SignSolver(variable, window)).of(function).and(LineSet.of(window));
  }

  /** The parts that end before the window does. */
  private static Vector<Axis> inner(LineSet set, Expr reach) {
    Expr start = reach.negate();
    return set.parts()
        .filter(
            axis ->
                axis.lo() != null
                    && axis.hi() != null
                    && Closed.compare(axis.lo(), start) > 0
                    && Closed.compare(axis.hi(), reach) < 0);
  }

  private static Option<Expr> lowEnd(Axis axis) {
    return Option.of(axis.lo());
  }
}
