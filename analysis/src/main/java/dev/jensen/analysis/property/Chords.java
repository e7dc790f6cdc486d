package dev.jensen.analysis.property;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.analysis.search.GoldenSection;
import dev.jensen.analysis.search.Grid;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of points whose difference quotient is next to the infimum, or the supremum, of a
 * derivative: no quotient lies beyond it, as a quotient is a mean of the derivative.
 */
final class Chords {
  private static final int SAMPLES = 1000;
  private static final int BITS = 320;

  /** Half the distance of two points is a power of two; these are the exponents, in turn. */
  private static final Vector<Integer> STEPS = Vector.of(-2, -8, -14, -20, -26, -34, -44, -56);

  /** Next to an end, where the derivative may tend to zero as slowly as a root. */
  private static final Vector<Integer> STEPS_TO_END = STEPS.append(-90).append(-160);

  /** How far out points lie is a power of ten. */
  private static final Vector<Integer> FAR = Vector.of(1, 2, 3, 4, 6, 8, 12, 16, 24, 40, 60);

  /** Quotients nearer than that, as a part of their size, are as good. */
  private static final Rational NEAR = Rational.of(1, 10_000_000_000_000L);

  /** Where a function may have infinitely many breaks, only so much of it is looked at. */
  private static final Rational WINDOW = Rational.of(8);

  /**
   * Two points, the lower one first.
   *
   * @param most what the slope between them, or the second difference, is at most, with the other
   *     sign where a supremum is sought
   */
  record Chord(Rational p, Rational q, Rational most) {}

  private final Aim aim;
  private final Budget budget;

  Chords(Aim aim, Budget budget) {
    this.aim = aim;
    this.budget = budget;
  }

  /** The best pair of points, the shortest of those that are as good; null if none is found. */
  @Nullable Chord best() {
    Vector<Chord> found = Vector.empty();
    for (Turns.Smooth part : parts(aim.question().function(), aim.variable(), aim.axis())) {
      for (double place : places(part)) {
        found = found.appendAll(about(place, part.axis()));
      }
      found = found.appendAll(atEnds(part.axis()));
    }
    if (found.isEmpty()) {
      return null;
    }
    Rational least = found.map(Chord::most).reduce((a, b) -> a.compareTo(b) <= 0 ? a : b);
    Rational most = found.map(chord -> chord.most().abs()).reduce(Rational::max);
    Rational tiny = most.min(Rational.ONE).multiply(NEAR).multiply(NEAR);
    Rational good = least.add(least.abs().multiply(NEAR).max(tiny));
    return found
        .filter(chord -> chord.most().compareTo(good) <= 0)
        .minBy(chord -> chord.p().bits() + chord.q().bits())
        .getOrNull();
  }

  /** The parts between the breaks; of a window, if there may be infinitely many. */
  static Vector<Turns.Smooth> parts(Expr term, String v, Axis axis) {
    Vector<Turns.Smooth> parts = Turns.parts(term, v, axis);
    if (parts != null) {
      return parts;
    }
    double middle = Grid.inside(axis, 3)[1];
    Rational centre = Rational.of(Math.rint(middle));
    Expr low = Expr.constant(centre.subtract(WINDOW));
    Expr high = Expr.constant(centre.add(WINDOW));
    Axis window = Points.on(low, axis) ? axis.from(low, false) : axis;
    window = Points.on(high, axis) ? window.upTo(high, false) : window;
    Vector<Turns.Smooth> inside =
        window.lo() == null || window.hi() == null ? null : Turns.parts(term, v, window);
    return inside == null ? Vector.empty() : inside;
  }

  /** Where the derivative is least, of the turning points and of the samples. */
  private Vector<Double> places(Turns.Smooth part) {
    String v = aim.variable();
    Expr derivative = Turns.derivative(part.term(), v, aim.order());
    if (derivative == null) {
      return Vector.empty();
    }
    Expr upward = aim.least() ? derivative : derivative.negate();
    Program program = new Program(upward, Vector.of(v));
    Vector<Zeros.Zero> zeros = Turns.of(upward, v, part.axis(), 1);
    Vector<Double> turns =
        zeros == null ? Vector.empty() : zeros.map(zero -> zero.where().toDouble());
    Vector<Double> samples = samples(part);
    return Vector.of(turns, samples)
        .flatMap(
            points ->
                points
                    .filter(x -> Double.isFinite(program.at(x)))
                    .sortBy(program::at)
                    .find(x -> confirmed(upward, x, program.at(x))))
        .map(x -> samples.contains(x) ? lowest(program, samples, samples.indexOf(x)) : x);
  }

  /** All along the part, and where arguments that are affine have values about zero. */
  private Vector<Double> samples(Turns.Smooth part) {
    Vector<Double> points = Vector.ofAll(Grid.inside(part.axis(), SAMPLES));
    for (Expr each : Dag.parts(part.term())) {
      for (Expr argument : each instanceof Apply apply ? apply.arguments() : Vector.<Expr>empty()) {
        points = points.appendAll(inScaleOf(argument));
      }
    }
    Interval reach = Ranges.enclosure(part.axis(), BITS);
    return points.filter(x -> reach.contains(Rational.of(x))).distinct().sorted();
  }

  private Vector<Double> inScaleOf(Expr argument) {
    Affine affine = Affine.of(argument);
    Rational factor = affine == null ? null : affine.slopes().get(aim.variable()).getOrNull();
    return affine == null || factor == null
        ? Vector.empty()
        : Vector.ofAll(Grid.inside(Axis.REAL, SAMPLES / 4))
            .map(t -> Rational.of(t).subtract(affine.offset()).divide(factor).toDouble());
  }

  /** Between the neighbours of a sample. */
  private static double lowest(Program program, Vector<Double> samples, int i) {
    double left = samples.get(Math.max(0, i - 1));
    double right = samples.get(Math.min(samples.size() - 1, i + 1));
    return GoldenSection.least(program::at, left, right);
  }

  /** Doubles may overflow on the way. */
  private boolean confirmed(Expr term, double x, double value) {
    Expr there = Dag.substitute(term, aim.variable(), Expr.constant(Rational.of(x)));
    Interval exact = new Ranges(java.util.Map.of(), BITS).of(there);
    return exact == null
        || Math.abs(exact.toDouble() - value) <= 1e-6 * Math.max(1, Math.abs(value));
  }

  /** Pairs nearer and nearer to a point inside. */
  private Vector<Chord> about(double place, Axis part) {
    Rational at = Rational.of(place);
    return STEPS.flatMap(
        exponent -> {
          Rational half = Rational.TWO.pow(exponent);
          return chord(shortest(at, half.divide(Rational.of(4))), half, part);
        });
  }

  private Vector<Chord> atEnds(Axis part) {
    return Vector.of(-1, 1)
        .flatMap(
            side -> {
              Expr end = side < 0 ? part.lo() : part.hi();
              return end == null ? farOut(side, part) : nextTo(end, side, part);
            });
  }

  private Vector<Chord> nextTo(Expr end, int side, Axis part) {
    Interval where = Ranges.point(end, BITS);
    Rational at = Objects.requireNonNull(where.lo()).mid(Objects.requireNonNull(where.hi()));
    return STEPS_TO_END.flatMap(
        exponent -> {
          Rational half = Rational.TWO.pow(exponent);
          Rational inward = half.multiply(Rational.of(-3 * side, 2));
          Rational middle = at.add(inward);
          return chord(shortest(middle, half.divide(Rational.of(4))), half, part);
        });
  }

  private Vector<Chord> farOut(int side, Axis part) {
    return FAR.flatMap(
        exponent -> {
          Rational half = Rational.of(10).pow(exponent);
          return chord(half.multiply(Rational.of(2 * side)), half, part);
        });
  }

  private static Rational shortest(Rational about, Rational slack) {
    return Rational.simplestBetween(about.subtract(slack), about.add(slack));
  }

  private Vector<Chord> chord(Rational middle, Rational half, Axis part) {
    Rational p = middle.subtract(half);
    Rational q = middle.add(half);
    if (!budget.goesOn()
        || !Points.on(Expr.constant(p), part)
        || !Points.on(Expr.constant(q), part)) {
      return Vector.empty();
    }
    Interval low = value(p);
    Interval high = low == null ? null : value(q);
    Interval centre = high == null || aim.order() == 1 ? Interval.ZERO : value(middle);
    if (low == null || high == null || centre == null) {
      return Vector.empty();
    }
    Interval difference =
        aim.order() == 1 ? high.subtract(low) : high.add(low).subtract(centre.scale(Rational.TWO));
    Rational by = aim.order() == 1 ? half.multiply(Rational.TWO) : half.multiply(half);
    Interval quotient = difference.scale(aim.sign().divide(by));
    return quotient.hi() == null ? Vector.empty() : Vector.of(new Chord(p, q, quotient.hi()));
  }

  private @Nullable Interval value(Rational x) {
    Expr there =
        Branches.at(LinkedHashMap.of(aim.variable(), Expr.constant(x)), aim.question().function());
    return new Ranges(Box.EMPTY, BITS).of(there);
  }
}
