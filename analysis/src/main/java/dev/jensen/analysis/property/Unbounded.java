package dev.jensen.analysis.property;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * Proves that the slope of a function of one variable, or its second derivative, has no upper
 * bound: next to an end of the domain {@code f - c h} is nondecreasing, or convex, for some c above
 * 0 and a function h whose slope, or second derivative, grows beyond every bound there. With s for
 * the distance from the end, or from 0 if the end is infinite, h is {@code s log s} and its like,
 * which grow as slowly as a logarithm, or a power.
 */
final class Unbounded {
  private static final Vector<Rational> SCALES = Vector.of(Rational.ONE, Rational.of(1, 16));
  private static final Rational FAR = Rational.of(8);
  private static final Rational NEAR = Rational.of(1, 64);

  /** Growth of a derivative by this factor, from one distance to another, seems to have no end. */
  private static final double GROWTH = 1.2;

  /** Growth by more is that of a power, no logarithm. */
  private static final double STEEP = 5;

  private final Question question;
  private final String v;
  private final Axis axis;
  private final int order;
  private final Budget budget;

  /**
   * A search about the slope or the second derivative.
   *
   * @param order 1 for the slope, 2 for the second derivative
   */
  Unbounded(Question question, int order, Budget budget) {
    this.question = question;
    this.v = question.box().variables().head();
    this.axis = question.box().axis(v);
    this.order = order;
    this.budget = budget;
  }

  /** The argument next to one of the ends, if it is found. */
  Option<Proved> proof() {
    Vector<Turns.Smooth> parts = Turns.parts(question.function(), v, axis);
    if (parts == null || parts.isEmpty()) {
      return Option.none();
    }
    for (boolean high : new boolean[] {false, true}) {
      Turns.Smooth part = high ? parts.last() : parts.head();
      Expr end = high ? axis.hi() : axis.lo();
      Axis near = near(part.axis(), end, high);
      double growth = near == null ? 0 : growth(part.term(), end, high);
      if (near == null || growth <= GROWTH) {
        continue;
      }
      Vector<Expr> slowFirst = references(end, high);
      Vector<Expr> references = growth > STEEP ? slowFirst.reverse() : slowFirst;
      Vector<Expr> trials =
          references.flatMap(each -> SCALES.map(c -> Expr.constant(c).times(each)));
      for (int i = 0; i < trials.size() && budget.goesOn(); i++) {
        Option<Proved> found = above(trials.get(i), near, budget.part(1.0 / (trials.size() - i)));
        if (found.isDefined()) {
          return found;
        }
      }
    }
    return Option.none();
  }

  private @Nullable Axis near(Axis part, @Nullable Expr end, boolean high) {
    if (end == null) {
      Expr inner = high ? part.lo() : part.hi();
      double from = inner == null ? 0 : Ranges.point(inner, 60).toDouble();
      double start = high ? Math.max(0, Math.ceil(from)) : Math.min(0, Math.floor(from));
      Rational far = high ? Rational.of(start).add(FAR) : Rational.of(start).subtract(FAR);
      return high
          ? new Axis(Expr.constant(far), false, null, true)
          : new Axis(null, true, Expr.constant(far), false);
    }
    Expr inner = high ? end.minus(Expr.constant(NEAR)) : end.plus(Expr.constant(NEAR));
    Axis near = high ? new Axis(inner, false, end, true) : new Axis(end, true, inner, false);
    return Points.on(inner, part) ? near : null;
  }

  /** By what factor the derivative grows from one distance to another; 0 if it does not. */
  private double growth(Expr term, @Nullable Expr end, boolean high) {
    Expr derivative = Turns.derivative(term, v, order);
    if (derivative == null) {
      return 0;
    }
    Program program = new Program(derivative, Vector.of(v));
    double at = end == null ? 0 : Ranges.point(end, 60).toDouble();
    double size = Math.max(1, Math.abs(at));
    double first = program.at(at + away(end, high, 1e-3 * size, 50));
    double second = program.at(at + away(end, high, 1e-9 * size, 500));
    return first > 0 ? second / first : 0;
  }

  private static double away(@Nullable Expr end, boolean high, double near, double far) {
    return end == null ? (high ? far : -far) : high ? -near : near;
  }

  /** Functions whose derivative of the order goes to infinity at the end, the slowest first. */
  private Vector<Expr> references(@Nullable Expr end, boolean high) {
    Expr x = Expr.variable(v);
    Expr s = end == null ? high ? x : x.negate() : high ? end.minus(x) : x.minus(end);
    Expr log = Expr.apply(Atoms.LOG, s);
    Vector<Expr> rising;
    if (order == 2) {
      rising =
          end == null
              ? Vector.of(s.power(3), s.power(2).times(log))
              : Vector.of(s.power(2).times(log).negate(), Expr.power(s, Rational.of(3, 2)));
    } else {
      // Their slopes in s go to infinity as s does, or to it from the other side as s goes to 0.
      Vector<Expr> inDistance =
          end == null
              ? Vector.of(s.power(2), s.times(log))
              : Vector.of(s.times(log).negate(), s.sqrt());
      boolean along = (end == null) == high;
      rising = along ? inDistance : inDistance.map(Expr::negate);
    }
    return rising;
  }

  private Option<Proved> above(Expr reference, Axis near, Budget part) {
    Question rest =
        new Question(question.function().minus(reference), Box.of(v, near), question.block());
    if (order == 1) {
      return Properties.decide(rest, Property.MONOTONE, part)
          .first()
          .proof()
          .filter(proved -> proved.claim() instanceof dev.jensen.core.proof.Claim.Shaped);
    }
    Report.Answer answer = Jensen.decide(rest, part);
    return answer
        .verdict()
        .convexProof()
        .filter(proved -> proved.claim() instanceof dev.jensen.core.proof.Claim.Curved);
  }
}
