package dev.jensen.analysis.property;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict.Side;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a function of one variable jumps, so that its slope, or its second derivative, has no
 * upper bound: next to a break c on one side of it {@code f - j h + k x} is nondecreasing, where h
 * is 0 before the jump and 1 after it and j above 0. Then f rises by {@code j - k t} at least over
 * a distance t, however short. Inside the domain no square makes such a function concave, nor
 * convex, since both are continuous there; at a closed end none makes it concave if it lies above
 * its limit.
 */
final class Jumps {
  private static final int BITS = 96;

  /** How far from the break to look, in turn. */
  private static final Vector<Rational> REACHES =
      Vector.of(Rational.of(1, 4), Rational.of(1, 64), Rational.of(1, 1 << 16));

  private final Question question;
  private final String v;
  private final Axis axis;
  private final Budget budget;

  private Jumps(Question question, Budget budget) {
    this.question = question;
    this.v = question.block().head();
    this.axis = question.box().axis(v);
    this.budget = budget;
  }

  /**
   * The argument that the derivative has no upper bound, if one is found.
   *
   * @param order 1 for the slope, 2 for the second derivative
   */
  static Option<Proved> unbounded(Question question, int order, Budget budget) {
    Jumps jumps = new Jumps(question, budget);
    boolean none = Smoothness.withoutJumps(question.function());
    Vector<Turns.Smooth> parts =
        none ? null : Turns.parts(question.function(), jumps.v, jumps.axis);
    return Option.of(parts == null ? null : jumps.search(parts, order));
  }

  private @Nullable Proved search(Vector<Turns.Smooth> parts, int order) {
    for (Turns.Smooth part : parts) {
      for (boolean high : new boolean[] {false, true}) {
        Expr at = high ? part.axis().hi() : part.axis().lo();
        int up = at == null || !Points.on(at, axis) ? 0 : jump(part, at);
        boolean inside = at != null && Points.on(at, axis.interior());
        boolean counts = order == 1 ? up != 0 && up > 0 == high : up > 0 || up < 0 && inside;
        Proved found = at != null && counts ? proved(part, at, high, up) : null;
        if (found != null || !budget.goesOn()) {
          return found;
        }
      }
    }
    return null;
  }

  /** The sign of how far the value at a break lies above the limit from a part; 0 if unknown. */
  private int jump(Turns.Smooth part, Expr at) {
    Expr value = Branches.at(LinkedHashMap.of(v, at), question.function());
    return Points.compare(value, Dag.substitute(part.term(), v, at)).getOrElse(0);
  }

  private @Nullable Proved proved(Turns.Smooth part, Expr at, boolean high, int up) {
    Expr value = Branches.at(LinkedHashMap.of(v, at), question.function());
    Expr height = value.minus(Dag.substitute(part.term(), v, at));
    Interval size = new Ranges(Box.EMPTY, BITS).of(up > 0 ? height : height.negate());
    if (size == null || size.lo() == null) {
      return null;
    }
    Rational jump =
        Rational.simplestBetween(
            size.lo().divide(Rational.of(4)), size.lo().multiply(Rational.HALF));
    boolean rises = up > 0 == high;
    for (Rational reach : REACHES) {
      Axis near = near(part.axis(), at, high, reach);
      Rational steep = near == null ? null : steepness(part, near);
      if (near == null || steep == null) {
        continue;
      }
      Expr step =
          Piecewise.of(
              Vector.of(
                  new Piecewise.Branch(
                      Vector.of(
                          new Condition(
                              Expr.variable(v).minus(at), high ? Relation.LESS : Relation.AT_MOST)),
                      Expr.ZERO)),
              Expr.ONE);
      Expr moved =
          Expr.constant(steep).times(Expr.variable(v)).minus(Expr.constant(jump).times(step));
      Expr rest = question.function().plus(rises ? moved : moved.negate());
      PropertyReport.Answer answer =
          Properties.decide(
              new Question(rest, Box.of(v, near), question.block()), Property.MONOTONE, budget);
      PropertyReport.Found found = rises ? answer.first() : answer.second();
      if (found.side() == Side.PROVED) {
        return found.proof().getOrNull();
      }
    }
    return null;
  }

  /** The part next to the break, with it; null if it does not reach so far. */
  private static @Nullable Axis near(Axis part, Expr at, boolean high, Rational reach) {
    Interval place = Ranges.point(at, BITS).add(high ? reach.negate() : reach);
    Rational middle = Rational.of(place.toDouble());
    Rational slack = reach.divide(Rational.of(8));
    Expr from = Expr.constant(Rational.simplestBetween(middle.subtract(slack), middle.add(slack)));
    return !Points.on(from, part)
        ? null
        : high ? new Axis(from, false, at, false) : new Axis(at, false, from, false);
  }

  /** A whole number that no slope next to the break is beyond, either way. */
  private @Nullable Rational steepness(Turns.Smooth part, Axis near) {
    Expr slope = Turns.derivative(part.term(), v, 1);
    Interval range = slope == null ? null : new Ranges(Box.of(v, near), BITS).of(slope);
    return range == null || range.lo() == null || range.hi() == null
        ? null
        : Rational.of(range.lo().abs().max(range.hi().abs()).ceil());
  }
}
