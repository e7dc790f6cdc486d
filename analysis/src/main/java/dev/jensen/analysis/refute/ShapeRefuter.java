package dev.jensen.analysis.refute;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.piecewise.Turns;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Judgement;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Searches for points at which the inequality of a shape fails, in floating point, and has what it
 * finds confirmed by the kernel.
 */
public final class ShapeRefuter {
  private static final int BITS = 1024;
  private static final int CONFIRMATIONS = 40;
  private static final int ON_A_LINE = 600;
  private static final int BOUNDS = 2000;
  private static final double LEAST = 1e-12;

  private final Proof proof;
  private final Question question;
  private final Shape shape;
  private final Budget budget;
  private final Vector<String> names;
  private final int[] places;
  private final Program program;
  private final Space space;
  private int confirmations;

  /** A refuter of the shape; what it confirms rests on the facts of the proof. */
  public ShapeRefuter(Proof proof, Question question, Shape shape, Budget budget) {
    this.proof = proof;
    this.question = question;
    this.shape = shape;
    this.budget = budget;
    this.names = question.box().variables().toVector();
    this.places =
        names
            .zipWithIndex()
            .filter(each -> question.block().contains(each._1))
            .toJavaStream()
            .mapToInt(each -> each._2)
            .toArray();
    this.program = new Program(question.function(), names);
    this.space = Space.of(question.box(), proof);
  }

  /** A confirmed violation; none if none is found with about that many tries. */
  public Option<Proved> search(int tries) {
    if (places.length == 0) {
      return Option.none();
    }
    Proved found = names.size() == 1 && places.length == 1 ? onTheLine() : null;
    return Option.of(found == null ? amongPairs(tries) : found);
  }

  /** By how much the inequality fails between the points, relative to the values. */
  private double failure(double[] p, double[] q) {
    double a = program.at(p);
    double b = program.at(q);
    if (shape.isMonotone()) {
      return relative(shape.isUpward() ? a - b : b - a, a, b);
    }
    double[] middle = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      middle[i] = p[i] == q[i] ? p[i] : p[i] / 2 + q[i] / 2;
    }
    double c = program.at(middle);
    return relative(
        shape.isUpward() ? c - Math.max(a, b) : Math.min(a, b) - c, Math.max(Math.abs(a), c), b);
  }

  private static double relative(double difference, double a, double b) {
    double size = Math.abs(a) + Math.abs(b);
    return Double.isNaN(difference) || Double.isInfinite(size)
        ? -1
        : difference / Math.max(size, 1e-300);
  }

  private @Nullable Proved amongPairs(int tries) {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < tries && confirmations < CONFIRMATIONS; i++) {
      double[] p = i % 3 == 2 ? space.anyPoint(random) : space.shortPoint(random);
      double[] q = space.near(p, places, random);
      if (shape.isMonotone()) {
        for (int place : places) {
          double low = Math.min(p[place], q[place]);
          q[place] = Math.max(p[place], q[place]);
          p[place] = low;
        }
      }
      if (failure(p, q) > LEAST) {
        Proved found = confirm(p, q, Rational.HALF);
        if (found != null) {
          return found;
        }
      }
      if ((i & 255) == 0 && !budget.goesOn()) {
        return null;
      }
    }
    return null;
  }

  /** On one line the values in order show every rise and fall between samples. */
  private @Nullable Proved onTheLine() {
    Proved found = ofSamples(space.shortValues(0));
    found = found == null ? ofSamples(samples()) : found;
    found = found == null ? LineShapes.violation(proof, question, shape, budget) : found;
    return found == null && shape.isMonotone() ? inValleys() : found;
  }

  /** Where branch and bound finds a slope of the wrong sign. */
  private @Nullable Proved inValleys() {
    String v = names.head();
    Axis axis = question.box().axis(v);
    Expr slope = Derivative.of(question.function(), v);
    if (slope == null || axis.isPoint()) {
      return null;
    }
    Expr upward = shape.isUpward() ? slope : slope.negate();
    Program program = new Program(upward, names);
    Valleys valleys = new Valleys(upward, v, Ranges.enclosure(axis, 60), budget, BOUNDS);
    for (double x = valleys.next(); !Double.isNaN(x); x = valleys.next()) {
      for (int k = 1; k < 50; k++) {
        double step = (1 + Math.abs(x)) * Math.scalb(1.0, -k);
        double[] p = {space.shorten(0, x - step, step / 4)};
        double[] q = {space.shorten(0, x + step, step / 4)};
        if (program.at(p) < 0 && program.at(q) < 0 && p[0] < q[0]) {
          Proved found = confirm(p, q, Rational.HALF);
          if (found != null || confirmations > CONFIRMATIONS) {
            return found;
          }
        }
      }
    }
    return null;
  }

  /** Points all along the line, more about the turning points and next to the ends. */
  private double[] samples() {
    Axis axis = question.box().axis(names.head());
    Vector<Double> points =
        Vector.ofAll(space.line(0, ON_A_LINE)).appendAll(Vector.ofAll(space.shortValues(0)));
    for (Expr end : Vector.of(axis.lo(), axis.hi())) {
      points = end == null ? points : points.appendAll(about(Ranges.point(end, 60).toDouble()));
    }
    var turns = Turns.of(question.function(), names.head(), axis, 1);
    if (turns != null) {
      for (var turn : turns) {
        points = points.appendAll(about(turn.where().toDouble()));
      }
    }
    return points
        .filter(x -> space.inside(0, x))
        .distinct()
        .toJavaStream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static Vector<Double> about(double x) {
    Vector<Double> points = Vector.of(x);
    for (int k = 1; k < 40; k += 3) {
      double step = (1 + Math.abs(x)) * Math.scalb(1.0, -k);
      points = points.append(x - step).append(x + step);
    }
    return points;
  }

  private @Nullable Proved ofSamples(double[] points) {
    double[] at = points.clone();
    Arrays.sort(at);
    int n = at.length;
    double[] values = new double[n];
    int sign = shape.isUpward() ? 1 : -1;
    for (int i = 0; i < n; i++) {
      values[i] = sign * program.at(new double[] {at[i]});
    }
    return shape.isMonotone() ? fall(at, values) : hill(at, values);
  }

  /** The greatest fall from an earlier to a later point. */
  private @Nullable Proved fall(double[] at, double[] values) {
    int highest = -1;
    int from = -1;
    int to = -1;
    double most = 1e-15;
    for (int i = 0; i < at.length; i++) {
      if (!Double.isFinite(values[i])) {
        continue;
      }
      if (highest >= 0) {
        double fall = relative(values[highest] - values[i], values[highest], values[i]);
        if (fall > most) {
          most = fall;
          from = highest;
          to = i;
        }
      }
      highest = highest < 0 || values[i] > values[highest] ? i : highest;
    }
    return from < 0 ? null : shortened(at[from], at[to]);
  }

  /** The two points, or shorter ones near them between which the function falls as well. */
  private @Nullable Proved shortened(double from, double to) {
    for (double grain = (to - from) / 2; grain > (to - from) * 1e-3; grain /= 4) {
      double[] p = {space.shorten(0, from, grain)};
      double[] q = {space.shorten(0, to, grain)};
      if (p[0] < q[0] && failure(p, q) > LEAST) {
        return confirm(p, q, Rational.HALF);
      }
    }
    return confirm(new double[] {from}, new double[] {to}, Rational.HALF);
  }

  /** The point that is farthest above the lowest ones on both sides of it. */
  private @Nullable Proved hill(double[] at, double[] values) {
    int n = at.length;
    int[] after = new int[n];
    int lowest = -1;
    for (int i = n - 1; i >= 0; i--) {
      after[i] = lowest;
      if (Double.isFinite(values[i]) && (lowest < 0 || values[i] < values[lowest])) {
        lowest = i;
      }
    }
    int before = -1;
    int left = -1;
    int top = -1;
    double most = LEAST;
    for (int i = 0; i < n; i++) {
      if (!Double.isFinite(values[i])) {
        continue;
      }
      if (before >= 0 && after[i] >= 0) {
        double end = Math.max(values[before], values[after[i]]);
        double height = relative(values[i] - end, values[i], end);
        if (height > most) {
          most = height;
          left = before;
          top = i;
        }
      }
      before = before < 0 || values[i] < values[before] ? i : before;
    }
    if (top < 0) {
      return null;
    }
    Rational p = Rational.of(at[left]);
    Rational q = Rational.of(at[after[top]]);
    Rational t = q.subtract(Rational.of(at[top])).divide(q.subtract(p));
    return confirm(new double[] {at[left]}, new double[] {at[after[top]]}, t);
  }

  private @Nullable Proved confirm(double[] p, double[] q, Rational t) {
    confirmations++;
    double[] a = space.shortened(p, places);
    double[] b = space.shortened(q, places);
    boolean shorter = space.contains(a) && space.contains(b) && failure(a, b) > failure(p, q) / 2;
    Witness witness =
        new Witness(
            point(shorter ? a : p, names.reject(question.block()::contains)),
            point(p, names.filter(question.block()::contains)),
            point(q, names.filter(question.block()::contains)),
            t);
    return confirm(proof, question, shape, witness);
  }

  private Map<String, Expr> point(double[] at, Vector<String> wanted) {
    return LinkedHashMap.ofEntries(
        wanted.map(
            name ->
                io.vavr.Tuple.of(
                    name, Space.exactly(question.box().axis(name), at[names.indexOf(name)]))));
  }

  /** The kernel's confirmation of a witness; null if it refuses. */
  public static @Nullable Proved confirm(
      Proof proof, Question question, Shape shape, Witness witness) {
    Claim claim =
        new Claim.Misshapen(question.function(), question.box(), question.block(), shape, witness);
    int place = proof.add(claim, new Rule.Violation(BITS));
    Judgement judgement = Kernel.check(proof.certificate(place));
    return judgement instanceof Proved proved ? proved : null;
  }
}
