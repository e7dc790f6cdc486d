package dev.jensen.analysis.property;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.kernel.Verdict.Side;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Shape;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * Where a convex function of one variable is least: at a point up to which it is proved to fall and
 * from which it is proved to rise, or between two points that lie higher than one between them, or
 * at an end.
 */
final class LeastPoint {
  private static final int BITS = 96;
  private static final double MOST_OF_IT = 0.5;

  /** How far apart points are compared, as a part of their size. */
  private static final double[] REACHES = {1e-14, 1e-12, 1e-9, 1e-6};

  private final Question question;
  private final Verdict verdict;
  private final String v;
  private final Axis axis;
  private final Budget budget;

  /** A search that rests on what is known of the curvature. */
  LeastPoint(Question question, Verdict verdict, Budget budget) {
    this.question = question;
    this.verdict = verdict;
    this.v = question.block().head();
    this.axis = question.box().axis(v);
    this.budget = budget;
  }

  /** The lowest point, if the function is convex and it is found. */
  Option<Minimiser> find() {
    if (verdict.convex() != Side.PROVED) {
      return Option.none();
    }
    Expr term = question.function();
    Program program = new Program(term, Vector.of(v));
    Vector<Zeros.Zero> turns = Turns.of(term, v, axis, 1);
    Zeros.Zero lowest =
        turns == null || turns.isEmpty()
            ? null
            : turns.minBy(turn -> program.at(turn.where().toDouble())).getOrNull();
    Minimiser found = lowest == null ? null : at(lowest);
    found = lowest == null || found != null ? found : between(lowest.where().toDouble());
    return Option.of(found == null ? atAnEnd() : found);
  }

  /** At a point that has a name. */
  private @Nullable Minimiser at(Zeros.Zero lowest) {
    Expr point = lowest.name();
    if (point == null || !Points.on(point, axis)) {
      return null;
    }
    Proved falls = moves(axis.upTo(point, false), Shape.NONINCREASING);
    Proved rises = falls == null ? null : moves(axis.from(point, false), Shape.NONDECREASING);
    Interval value = valueAt(point);
    return falls == null || rises == null || value == null
        ? null
        : new Minimiser(Axis.point(point), true, value, Vector.of(falls, rises));
  }

  /** Between two points that lie higher than one between them, as the function is convex. */
  private @Nullable Minimiser between(double place) {
    Proved convex = verdict.convexProof().getOrNull();
    Rational about = Rational.of(place);
    for (double reach : REACHES) {
      Rational away = Rational.of(reach * Math.max(1e-3, Math.abs(place)));
      Rational slack = away.divide(Rational.of(8));
      Rational low = about.subtract(away);
      Rational high = about.add(away);
      Expr left = Expr.constant(low);
      Expr right = Expr.constant(high);
      if (!Points.on(left, axis.interior()) || !Points.on(right, axis.interior())) {
        return null;
      }
      Axis where = new Axis(left, false, right, false);
      Rational middle = Rational.simplestBetween(about.subtract(slack), about.add(slack));
      Proved falls = against(true, low, middle);
      Proved rises = falls == null ? null : against(false, middle, high);
      Interval value = new Ranges(Box.of(v, where), BITS).of(question.function());
      if (convex != null && falls != null && rises != null && value != null) {
        return new Minimiser(where, true, value, Vector.of(convex, falls, rises));
      }
    }
    return null;
  }

  /** That it does not rise all along, or does not fall. */
  private @Nullable Proved against(boolean rises, Rational p, Rational q) {
    return new Aim(question, 1, rises).refute(Rational.ZERO, p, q, budget).getOrNull();
  }

  private @Nullable Interval valueAt(Expr point) {
    Expr value = Branches.at(LinkedHashMap.of(v, point), question.function());
    Ranges ranges = new Ranges(Box.EMPTY, BITS);
    Interval about = ranges.of(value);
    boolean zero = about != null && about.containsZero();
    return zero && new NormalForm(ranges).same(value, Expr.ZERO) ? Interval.ZERO : about;
  }

  /** A function that moves one way is least at an end, which it may lack. */
  private @Nullable Minimiser atAnEnd() {
    for (Shape way : Vector.of(Shape.NONDECREASING, Shape.NONINCREASING)) {
      Proved moves = moves(axis, way);
      if (moves == null) {
        continue;
      }
      Expr end = way == Shape.NONDECREASING ? axis.lo() : axis.hi();
      boolean attained =
          end != null && !(way == Shape.NONDECREASING ? axis.loOpen() : axis.hiOpen());
      Axis where =
          end != null
              ? Axis.point(end)
              : way == Shape.NONDECREASING
                  ? new Axis(null, true, axis.hi(), true)
                  : new Axis(axis.lo(), true, null, true);
      Interval value = end == null ? Interval.ALL : valueAt(end);
      return new Minimiser(where, attained, value == null ? Interval.ALL : value, Vector.of(moves));
    }
    return null;
  }

  private @Nullable Proved moves(Axis part, Shape way) {
    Question there = new Question(question.function(), Box.of(v, part), question.block());
    return Aim.monotone(there, way, budget.part(MOST_OF_IT)).getOrNull();
  }
}
