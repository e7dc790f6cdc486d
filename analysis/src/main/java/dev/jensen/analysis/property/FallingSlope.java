package dev.jensen.analysis.property;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.analysis.report.Report;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * A place at which the slope of a function falls, so that no square makes it convex: that {@code
 * f(x) + s |x - c| - k/2 (x - c)^2} is concave next to c, with s above 0. For every m the middle of
 * c - t and c + t then lies above the chord of {@code f(x) + m/2 x^2}, by {@code s t - (k + m)/2
 * t^2} at least, which is positive for small t.
 *
 * @param at the place c
 * @param half the number s, at most half of what the slope falls by
 * @param bend the number k
 * @param answer that the function above is concave next to c
 */
public record FallingSlope(Expr at, Rational half, Rational bend, Report.Answer answer) {
  private static final int BITS = 96;

  /** How far from the place to look, in turn. */
  private static final Vector<Rational> REACHES =
      Vector.of(Rational.ONE, Rational.of(1, 8), Rational.of(1, 256));

  /** Such a place of a function of one variable, if one is found and proved. */
  public static Option<FallingSlope> of(Question question, Budget budget) {
    String v = question.block().head();
    Vector<Turns.Smooth> parts = Chords.parts(question.function(), v, question.box().axis(v));
    for (int i = 1; i < parts.size() && budget.goesOn(); i++) {
      FallingSlope found = between(question, v, parts.get(i - 1), parts.get(i), budget);
      if (found != null) {
        return Option.some(found);
      }
    }
    return Option.none();
  }

  private static @Nullable FallingSlope between(
      Question question, String v, Turns.Smooth left, Turns.Smooth right, Budget budget) {
    Expr place = left.axis().hi();
    Rational fall = place == null ? null : fall(v, left, right, place);
    if (place == null || fall == null || fall.sign() <= 0) {
      return null;
    }
    Rational half =
        Rational.simplestBetween(fall.multiply(Rational.of(1, 4)), fall.multiply(Rational.HALF));
    for (Rational reach : REACHES) {
      Expr from = beside(place, reach.negate());
      Expr to = beside(place, reach);
      Rational bend =
          greater(
              bend(v, left, left.axis().from(from, false)),
              bend(v, right, right.axis().upTo(to, false)));
      boolean inside = Points.on(from, left.axis()) && Points.on(to, right.axis());
      if (inside && bend != null) {
        FallingSlope found =
            proved(question, v, place, half, bend, new Axis(from, false, to, false), budget);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** What is added to the function to make it concave next to the place. */
  public Expr added() {
    return added(answer.question().block().head(), at, half, bend);
  }

  private static Expr added(String v, Expr at, Rational half, Rational bend) {
    Expr away = Expr.variable(v).minus(at);
    return Expr.constant(half)
        .times(Expr.apply(Atoms.ABS, away))
        .minus(Expr.constant(bend.multiply(Rational.HALF)).times(away.power(2)));
  }

  private static @Nullable FallingSlope proved(
      Question question,
      String v,
      Expr place,
      Rational half,
      Rational bend,
      Axis near,
      Budget budget) {
    Expr term = question.function().plus(added(v, place, half, bend));
    Report.Answer answer =
        Jensen.decide(new Question(term, Box.of(v, near), question.block()), budget);
    return answer.verdict().concave() == Verdict.Side.PROVED
        ? new FallingSlope(place, half, bend, answer)
        : null;
  }

  /** A short number about that far from the place. */
  private static Expr beside(Expr place, Rational reach) {
    Interval near = Ranges.point(place, BITS).add(reach);
    Rational slack = reach.abs().divide(Rational.of(8));
    Rational middle = Rational.of(near.toDouble());
    return Expr.constant(Rational.simplestBetween(middle.subtract(slack), middle.add(slack)));
  }

  /** By how much the slope falls at least; null if that is not seen. */
  private static @Nullable Rational fall(
      String v, Turns.Smooth left, Turns.Smooth right, Expr place) {
    Interval before = slope(v, left, place);
    Interval behind = slope(v, right, place);
    return before == null || behind == null || before.lo() == null || behind.hi() == null
        ? null
        : before.lo().subtract(behind.hi());
  }

  private static @Nullable Interval slope(String v, Turns.Smooth part, Expr place) {
    Expr derivative = Turns.derivative(part.term(), v, 1);
    return derivative == null
        ? null
        : new Ranges(java.util.Map.of(), BITS).of(Dag.substitute(derivative, v, place));
  }

  /** A short number that no second derivative is above; null if none is seen. */
  private static @Nullable Rational bend(String v, Turns.Smooth part, Axis axis) {
    Expr second = Turns.derivative(part.term(), v, 2);
    Interval range = second == null ? null : new Ranges(Box.of(v, axis), BITS).of(second);
    return range == null || range.hi() == null
        ? null
        : Rational.simplestBetween(range.hi(), range.hi().add(Rational.ONE));
  }

  private static @Nullable Rational greater(@Nullable Rational a, @Nullable Rational b) {
    return a == null || b == null ? null : a.max(b);
  }
}
