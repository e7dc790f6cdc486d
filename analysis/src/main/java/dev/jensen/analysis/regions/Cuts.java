package dev.jensen.analysis.regions;

import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.piecewise.Breaks;
import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/** Where the curvature of a function of one variable may change. */
final class Cuts {
  private static final int MOST = 200;

  /** A zero without a name lies within so many units in the last place of where it was found. */
  private static final int ULPS = 8;

  private Cuts() {}

  /**
   * A point, told by two numbers between which it lies; by itself twice if it has a name.
   *
   * @param from at most the point
   * @param to at least the point
   */
  record Cut(Expr from, Expr to) {}

  /**
   * The breaks inside the axis and the zeros of the second derivative between them, in rising order
   * and as far as they are found: by solving for them where a method does, and else by sampling.
   */
  static Vector<Cut> of(Expr function, String v, Axis axis) {
    Vector<Zeros.Zero> breaks = Breaks.located(function, v, axis);
    Vector<Turns.Smooth> parts = breaks == null ? null : Turns.parts(function, v, axis);
    if (breaks == null || parts == null) {
      return Vector.empty();
    }
    Vector<Zeros.Zero> all = breaks.appendAll(parts.flatMap(part -> inflections(part, v)));
    return all.size() > MOST
        ? Vector.empty()
        : all.sortBy(zero -> zero.where().toDouble()).map(Cuts::cut);
  }

  private static Vector<Zeros.Zero> inflections(Turns.Smooth part, String v) {
    Expr bend = Turns.derivative(part.term(), v, 2);
    if (bend == null) {
      return Vector.empty();
    }
    Vector<Zeros.Zero> zeros = Zeros.located(bend, v, part.axis());
    return zeros == null ? Vector.empty() : zeros;
  }

  private static Cut cut(Zeros.Zero zero) {
    return zero.name() != null
        ? new Cut(zero.name(), zero.name())
        : new Cut(aside(zero, -1), aside(zero, 1));
  }

  private static Expr aside(Zeros.Zero zero, int direction) {
    double place = zero.where().toDouble();
    return Expr.constant(Rational.of(place + direction * ULPS * Math.ulp(place)));
  }
}
