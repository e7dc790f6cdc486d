package dev.jensen.analysis.property;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Shape;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Proves that the slope of a function of one variable, or its second derivative, has no upper
 * bound: next to an end of the domain, or next to a break, {@code f - c h} is nondecreasing, or
 * convex, for some c above 0 and a function h whose slope, or second derivative, grows beyond every
 * bound there. With s for the distance from the end, or from 0 if the end is infinite, h is {@code
 * s log s} and its like, which grow as slowly as a logarithm, or a power.
 */
final class Unbounded {
  private static final int MOST_PARTS = 6;
  private static final Rational FAR = Rational.of(8);
  private static final Rational NEAR = Rational.of(1, 64);

  /** The places at which growth is looked at, as powers of ten. */
  private static final Vector<Integer> DISTANCES = Vector.of(2, 3, 5, 8);

  /** Growth that slows down by more, for each power of ten, seems to have an end. */
  private static final double STEADY = 0.9;

  /** What falls behind a reference by that factor is no multiple of it. */
  private static final double FADES = 1e-3;

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

  /** The argument next to an end, or next to a break inside, if it is found. */
  Option<Proved> proof() {
    Vector<Turns.Smooth> parts = Chords.parts(question.function(), v, axis).take(MOST_PARTS);
    // The ends of the domain first: a break inside is an end of two parts.
    Vector<Edge> edges =
        parts
            .flatMap(part -> Vector.of(new Edge(part, false), new Edge(part, true)))
            .sortBy(edge -> edge.end() == (edge.high() ? axis.hi() : axis.lo()) ? 0 : 1);
    Vector<Trial> trials = edges.flatMap(this::trials);
    for (int i = 0; i < trials.size() && budget.goesOn(); i++) {
      Option<Proved> found =
          above(
              trials.get(i).taken(), trials.get(i).near(), budget.part(1.0 / (trials.size() - i)));
      if (found.isDefined()) {
        return found;
      }
    }
    return Option.none();
  }

  /** One end of a part without breaks. */
  private record Edge(Turns.Smooth part, boolean high) {
    @Nullable Expr end() {
      return high ? part.axis().hi() : part.axis().lo();
    }
  }

  /** A function without which the other may still rise, or be convex, next to an end. */
  private record Trial(Expr taken, Axis near) {}

  private Vector<Trial> trials(Edge edge) {
    Axis near = near(edge.part().axis(), edge.end(), edge.high());
    Program derivative = near == null ? null : derivative(edge.part().term());
    if (near == null || derivative == null || !grows(derivative, edge)) {
      return Vector.empty();
    }
    double[] points = points(near, edge);
    return references(edge.end(), edge.high())
        .flatMap(
            reference ->
                Option.of(scale(derivative, reference, points))
                    .map(scale -> new Trial(Expr.constant(scale).times(reference), near)));
  }

  private @Nullable Program derivative(Expr term) {
    Expr derivative = Turns.derivative(term, v, order);
    return derivative == null ? null : new Program(derivative, Vector.of(v));
  }

  /** From where the part begins that is looked at to places nearer and nearer to the end. */
  private double[] points(Axis near, Edge edge) {
    Expr inner = edge.high() ? near.lo() : near.hi();
    double start = Ranges.point(Objects.requireNonNull(inner), 60).toDouble();
    double[] points = new double[DISTANCES.size() + 1];
    points[0] = start;
    for (int i = 0; i < DISTANCES.size(); i++) {
      points[i + 1] = at(edge, DISTANCES.get(i));
    }
    return points;
  }

  /** At 10 to that power from an infinite end's zero, or at one over it from a finite end. */
  private double at(Edge edge, int power) {
    double away = Math.pow(10, edge.end() == null ? power : -power);
    double place = edge.end() == null ? 0 : Ranges.point(edge.end(), 60).toDouble();
    double scaled = edge.end() == null ? away : away * Math.max(1, Math.abs(place));
    return edge.high() == (edge.end() == null) ? place + scaled : place - scaled;
  }

  /** Whether the derivative grows, from one distance to another, at least as a logarithm does. */
  private boolean grows(Program derivative, Edge edge) {
    double[] values =
        DISTANCES
            .map(power -> derivative.at(at(edge, power)))
            .toJavaStream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    double before = Double.NaN;
    for (int i = 1; i < values.length && Double.isFinite(values[i]); i++) {
      double rise = (values[i] - values[i - 1]) / (DISTANCES.get(i) - DISTANCES.get(i - 1));
      if (!(rise > 0) || rise < STEADY * before) {
        return false;
      }
      before = rise;
    }
    return before > 0 || values[1] == Double.POSITIVE_INFINITY;
  }

  /**
   * A short number that makes the reference grow no faster than the derivative, as samples show;
   * null if there seems to be none.
   */
  private @Nullable Rational scale(Program derivative, Expr reference, double[] points) {
    Program other = derivative(reference);
    if (other == null) {
      return null;
    }
    double first = derivative.at(points[0]) / other.at(points[0]);
    double least = first;
    for (int i = 1; i < points.length && Double.isFinite(derivative.at(points[i])); i++) {
      double value = derivative.at(points[i]);
      double reached = other.at(points[i]);
      // What is no more than the rate of growth stays below, however far.
      double rate = (value - derivative.at(points[i - 1])) / (reached - other.at(points[i - 1]));
      first = i == 1 ? Math.min(first, rate) : first;
      least = Math.min(least, Math.min(rate, value / reached));
    }
    return !(least > FADES * first) || !(least > 0)
        ? null
        : least > 1
            ? Rational.ONE
            : Rational.simplestBetween(Rational.of(least / 4), Rational.of(least / 2));
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
    return order == 1
        ? Aim.monotone(rest, Shape.NONDECREASING, part)
        : Jensen.prove(rest, Curvature.CONVEX, part);
  }
}
