package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.search.Grid;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** Where along a line a function or its slope may turn. */
public final class Turns {
  private static final int BITS = 96;

  private Turns() {}

  /**
   * A part without breaks inside, open at its ends.
   *
   * @param term what the whole is there, by the signs at one point of what decides the branches
   */
  public record Smooth(Axis axis, Expr term) {}

  /**
   * The breaks, and the zeros of the derivative of that order, from left to right as far as they
   * are found; null if the breaks are not.
   */
  public static @Nullable Vector<Zeros.Zero> of(Expr term, String v, Axis axis, int order) {
    Vector<Zeros.Zero> breaks = axis.isPoint() ? null : Breaks.located(term, v, axis);
    Vector<Smooth> parts = breaks == null ? null : between(term, v, axis, breaks);
    return breaks == null || parts == null
        ? null
        : breaks
            .appendAll(parts.flatMap(part -> inside(part, v, order)))
            .sortBy(zero -> zero.where().toDouble());
  }

  /** The parts between the breaks; null if those are not found. */
  public static @Nullable Vector<Smooth> parts(Expr term, String v, Axis axis) {
    Vector<Zeros.Zero> breaks = axis.isPoint() ? null : Breaks.located(term, v, axis);
    return breaks == null ? null : between(term, v, axis, breaks);
  }

  /** The parts between these breaks, from left to right. */
  static Vector<Smooth> between(Expr term, String v, Axis axis, Vector<Zeros.Zero> breaks) {
    Vector<Smooth> parts = Vector.empty();
    Expr from = null;
    for (int i = 0; i <= breaks.size(); i++) {
      Expr to = i == breaks.size() ? null : end(breaks.get(i));
      Axis part = from == null ? axis : axis.from(from, true);
      part = to == null ? part : part.upTo(to, true);
      if (Points.nonempty(part)) {
        parts = parts.append(new Smooth(part, resolved(term, v, part)));
      }
      from = to;
    }
    return parts;
  }

  /** Between two breaks what decides the branches keeps its sign, if no parameter is in it. */
  private static Expr resolved(Expr term, String v, Axis part) {
    Box line =
        Dag.variables(term)
            .remove(v)
            .foldLeft(Box.of(v, part), (box, parameter) -> box.with(parameter, Axis.REAL));
    Ranges ranges = new Ranges(line, BITS);
    double[] middle = {Grid.inside(part, 3)[1]};
    for (Expr each : Breaks.switches(term).filter(e -> Dag.variables(e).forAll(v::equals))) {
      double value = new Program(each, Vector.of(v)).at(middle);
      if (value != 0 && !Double.isNaN(value)) {
        ranges.assume(each, value > 0 ? Interval.POSITIVE : Interval.POSITIVE.negate());
      }
    }
    return Branches.resolve(term, ranges);
  }

  private static Expr end(Zeros.Zero zero) {
    return zero.name() != null ? zero.name() : Expr.constant(Rational.of(zero.where().toDouble()));
  }

  /** The derivative of that order; null if there is none by rule. */
  public static @Nullable Expr derivative(Expr term, String v, int order) {
    Expr derivative = term;
    for (int i = 0; i < order && derivative != null; i++) {
      derivative = Derivative.of(derivative, v);
    }
    return derivative;
  }

  private static Vector<Zeros.Zero> inside(Smooth part, String v, int order) {
    Expr derivative = derivative(part.term(), v, order);
    Vector<Zeros.Zero> zeros =
        derivative == null ? null : Zeros.located(derivative, v, part.axis());
    return zeros == null ? Vector.empty() : zeros;
  }
}
