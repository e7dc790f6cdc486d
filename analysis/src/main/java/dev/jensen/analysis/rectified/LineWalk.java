package dev.jensen.analysis.rectified;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.refute.Refuter;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Witness;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Looks for violations of functions that are affine in pieces: walks along lines from one place at
 * which a unit changes to the next, and compares the slopes, so that no kink is missed however
 * small it is against the values. The search is in floating point, the kernel confirms.
 */
public final class LineWalk {
  private static final double FAR = 4096;
  private static final int MOST_STEPS = 4000;
  private static final int CONFIRMATIONS = 12;
  private static final int FINEST = -46;
  private static final double[] SHORT = {0, 1, -1, 2, -2, 3, -3, 5, -5, 8};

  private final Proof proof;
  private final Question question;
  private final Budget budget;
  private final Vector<String> names;
  private final double[] lo;
  private final double[] hi;
  private final int[] moving;
  private final SplittableRandom random = new SplittableRandom(17);
  private int confirmations;

  /** A search for violations of the question, whose function is affine in pieces. */
  public LineWalk(Proof proof, Question question, Budget budget) {
    this.proof = proof;
    this.question = question;
    this.budget = budget;
    this.names = question.box().variables().toVector();
    this.lo = new double[names.size()];
    this.hi = new double[names.size()];
    for (int i = 0; i < lo.length; i++) {
      Interval side = Ranges.enclosure(question.box().axis(names.get(i)), 60);
      Rational low = side.lo();
      Rational high = side.hi();
      lo[i] = low == null ? Double.NEGATIVE_INFINITY : low.roundUp(40).toDouble();
      hi[i] = high == null ? Double.POSITIVE_INFINITY : high.roundDown(40).toDouble();
    }
    this.moving =
        java.util.stream.IntStream.range(0, lo.length)
            .filter(i -> question.block().contains(names.get(i)) && lo[i] < hi[i])
            .toArray();
  }

  /**
   * A violation that the kernel confirms, found with so many lines; null if there is none.
   *
   * @param suspects functions that are zero where the function is suspected to bend the wrong way
   */
  public @Nullable Proved search(Curvature kind, Vector<Affine> suspects, int lines) {
    Slopes slopes = moving.length == 0 ? null : Slopes.of(question.function(), names);
    confirmations = 0;
    Proved found = null;
    for (int i = 0; slopes != null && found == null && i < lines && goesOn(); i++) {
      if (i < 4 * suspects.size()) {
        found = at(suspects.get(i % suspects.size()), slopes, kind);
      } else {
        found = along(slopes, kind);
      }
    }
    return found;
  }

  private boolean goesOn() {
    return confirmations < CONFIRMATIONS && budget.goesOn();
  }

  /** A line through a short point, into the direction of a coordinate or of a short vector. */
  private record Line(double[] point, double[] direction) {
    double[] at(double t) {
      double[] at = point.clone();
      for (int i = 0; i < at.length; i++) {
        at[i] += t * direction[i];
      }
      return at;
    }

    double[] back() {
      double[] back = direction.clone();
      for (int i = 0; i < back.length; i++) {
        back[i] = -back[i];
      }
      return back;
    }
  }

  private double[] start() {
    double[] point = new double[lo.length];
    for (int i = 0; i < point.length; i++) {
      double wanted = SHORT[random.nextInt(SHORT.length)] / (1 << random.nextInt(3));
      if (Double.isFinite(lo[i]) && Double.isFinite(hi[i])) {
        wanted = lo[i] + (hi[i] - lo[i]) * random.nextInt(1, 16) / 16;
        double grain = Math.scalb(1.0, Math.getExponent(Math.max(hi[i] - lo[i], 1e-300)) - 8);
        wanted = Math.rint(wanted / grain) * grain;
      }
      point[i] = Math.max(lo[i], Math.min(hi[i], wanted));
    }
    return point;
  }

  private Line line(int axis) {
    double[] direction = new double[lo.length];
    direction[axis] = 1;
    return new Line(start(), direction);
  }

  private Line anyLine() {
    Line line = line(moving[random.nextInt(moving.length)]);
    for (int i = 0; i < 3 && random.nextBoolean(); i++) {
      line.direction[moving[random.nextInt(moving.length)]] = random.nextInt(-2, 3);
    }
    return line;
  }

  /** How far the line stays in the box: from the first number to the second. */
  private double[] reach(Line line) {
    double from = -FAR;
    double to = FAR;
    for (int i : moving) {
      double d = line.direction[i];
      if (d != 0) {
        double a = (lo[i] - line.point[i]) / d;
        double b = (hi[i] - line.point[i]) / d;
        from = Math.max(from, Math.min(a, b));
        to = Math.min(to, Math.max(a, b));
      }
    }
    return new double[] {from, to};
  }

  /** Where the suspect is zero, along the coordinate in which it changes most. */
  private @Nullable Proved at(Affine suspect, Slopes slopes, Curvature kind) {
    int steepest = moving[0];
    for (int i : moving) {
      if (slope(suspect, i) > slope(suspect, steepest)) {
        steepest = i;
      }
    }
    Line line = line(steepest);
    double t = suspect.offset().toDouble();
    for (int i = 0; i < lo.length; i++) {
      t += suspect.slope(names.get(i)).toDouble() * line.point[i];
    }
    t /= -suspect.slope(names.get(steepest)).toDouble();
    double[] reach = reach(line);
    if (!(reach[0] < t && t < reach[1])) {
      return null;
    }
    double[] point = line.at(t);
    double before = -slopes.from(point, line.back());
    double back = Math.min(slopes.room(), t - reach[0]);
    double after = slopes.from(point, line.direction);
    double on = Math.min(slopes.room(), reach[1] - t);
    // The kernel tells what floating point does not.
    return isWrong(after - before, -slopes.noise(), kind) ? confirm(line, t, back, on, kind) : null;
  }

  private double slope(Affine of, int axis) {
    return Math.abs(of.slope(names.get(axis)).toDouble());
  }

  private static boolean isWrong(double rise, double noise, Curvature kind) {
    return kind == Curvature.CONVEX ? rise < -noise : rise > noise;
  }

  private @Nullable Proved along(Slopes slopes, Curvature kind) {
    Line line = anyLine();
    double[] reach = reach(line);
    double t = reach[0];
    double before = Double.NaN;
    double back = 0;
    for (int i = 0; i < MOST_STEPS && t < reach[1] && goesOn(); i++) {
      double slope = slopes.from(line.at(t), line.direction);
      double on = Math.min(slopes.room(), reach[1] - t);
      if (isWrong(slope - before, slopes.noise(), kind)) {
        Proved found = confirm(line, t, back, on, kind);
        if (found != null) {
          return found;
        }
      }
      before = slope;
      back = on;
      // A step that does not move would be taken for ever.
      t = Math.max(t + on, Math.nextUp(t));
    }
    return null;
  }

  /** Asks the kernel about both sides of the place, as far as no other unit changes. */
  private @Nullable Proved confirm(Line line, double t, double back, double on, Curvature kind) {
    double room = Math.min(Math.min(back, on), FAR);
    int exponent = Math.getExponent(room) - 1;
    if (!(room > 0) || exponent < FINEST) {
      return null;
    }
    confirmations++;
    double grain = Math.scalb(1.0, exponent - 4);
    Rational middle = Rational.of(Math.rint(t / grain) * grain);
    Rational step = Rational.of(Math.scalb(1.0, exponent));
    Map<String, Expr> p = exactly(line, middle.subtract(step));
    Map<String, Expr> q = exactly(line, middle.add(step));
    Witness witness =
        new Witness(
            p.filterKeys(name -> !question.block().contains(name)),
            p.filterKeys(question.block()::contains),
            q.filterKeys(question.block()::contains),
            Rational.HALF);
    return Refuter.confirm(proof, question, kind, witness);
  }

  private Map<String, Expr> exactly(Line line, Rational t) {
    return LinkedHashMap.ofEntries(
        names.zipWithIndex(
            (name, i) -> {
              Axis axis = question.box().axis(name);
              Expr end = axis.isPoint() ? axis.lo() : null;
              Rational at =
                  Rational.of(line.point[i]).add(t.multiply(Rational.of(line.direction[i])));
              return Tuple.of(name, end == null ? Expr.constant(at) : end);
            }));
  }
}
