package dev.jensen.analysis.network;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.refute.Refuter;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Looks for violations where a unit starts to work: a point with one weighted sum at zero, and
 * smaller and smaller steps across. The search is in floating point; the kernel confirms what it
 * finds.
 */
final class BendWitnesses {
  private static final int TRIES = 3000;
  private static final int FINEST = 24;
  private static final int CONFIRMATIONS = 20;
  private static final int END_BITS = 20;
  private static final double[] SHORT = {0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 5, -5};

  private final Proof proof;
  private final Question question;
  private final Budget budget;
  private final Vector<String> names;
  private final Vector<Integer> block;
  private final Vector<Program> sums;
  private final Program function;
  private final double[][] values;
  private int confirmations;

  BendWitnesses(Proof proof, Question question, Vector<Expr> sums, Budget budget) {
    this.proof = proof;
    this.question = question;
    this.budget = budget;
    this.names = question.box().variables().toVector();
    this.block = Vector.range(0, names.size()).filter(i -> question.block().contains(names.get(i)));
    this.sums = sums.map(sum -> new Program(sum, names));
    this.function = new Program(question.function(), names);
    this.values = new double[names.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = values(question.box().axis(names.get(i)));
    }
  }

  /** Short numbers of the axis, its ends among them. */
  private static double[] values(Axis axis) {
    Interval side = Ranges.enclosure(axis, 60);
    Vector<Double> found = Vector.empty();
    for (double each : SHORT) {
      found = side.contains(Rational.of(each)) ? found.append(each) : found;
    }
    Rational lo = side.lo();
    Rational hi = side.hi();
    // An end that is no short binary fraction is replaced by one just inside.
    if (lo != null && side.contains(lo.roundUp(END_BITS))) {
      found = found.append(lo.roundUp(END_BITS).toDouble());
    }
    if (hi != null && side.contains(hi.roundDown(END_BITS))) {
      found = found.append(hi.roundDown(END_BITS).toDouble());
    }
    if (lo != null && hi != null) {
      found = found.append(lo.mid(hi).toDouble());
    }
    return found.isEmpty()
        ? new double[] {side.toDouble()}
        : found.distinct().toJavaStream().mapToDouble(Double::doubleValue).toArray();
  }

  /** A confirmed violation of that kind, if one is found. */
  Option<Proved> search(Curvature kind) {
    int sign = kind == Curvature.CONVEX ? 1 : -1;
    confirmations = 0;
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < TRIES && confirmations < CONFIRMATIONS; i++) {
      if ((i & 63) == 0 && !budget.goesOn()) {
        break;
      }
      double[] base = new double[values.length];
      for (int j = 0; j < base.length; j++) {
        base[j] = values[j][random.nextInt(values[j].length)];
      }
      int place = block.get(random.nextInt(block.size()));
      double slope = bendAt(base, place, sums.get(i % sums.size()));
      if (slope != 0) {
        Proved found = across(kind, sign, base, place);
        if (found != null) {
          return Option.some(found);
        }
      }
    }
    return Option.none();
  }

  /** Moves the point along the place until the sum is zero; gives the slope, 0 if there is none. */
  private static double bendAt(double[] base, int place, Program sum) {
    double here = sum.at(base);
    double old = base[place];
    base[place] = old + 1;
    double slope = sum.at(base) - here;
    base[place] = old - here / slope;
    return slope != 0 && Double.isFinite(base[place]) && Math.abs(sum.at(base)) < 1e-9 ? slope : 0;
  }

  private @Nullable Proved across(Curvature kind, int sign, double[] base, int place) {
    for (int k = 0; k < FINEST; k++) {
      double step = Math.scalb(1.0, -k);
      double grain = step / 64;
      double centre = Math.rint(base[place] / grain) * grain;
      double[] p = base.clone();
      double[] q = base.clone();
      double[] middle = base.clone();
      p[place] = centre - step;
      q[place] = centre + step;
      middle[place] = centre;
      double a = function.at(p);
      double b = function.at(q);
      double c = function.at(middle);
      double size = Math.abs(a) + Math.abs(b) + Math.abs(c);
      if (sign * (c - a / 2 - b / 2) > 1e-12 * size) {
        return confirm(kind, p, q);
      }
    }
    return null;
  }

  private @Nullable Proved confirm(Curvature kind, double[] p, double[] q) {
    confirmations++;
    Vector<Integer> others = Vector.range(0, names.size()).removeAll(block);
    Witness witness =
        new Witness(point(p, others), point(p, block), point(q, block), Rational.HALF);
    return Refuter.confirm(proof, question, kind, witness);
  }

  private Map<String, Expr> point(double[] at, Vector<Integer> places) {
    Map<String, Expr> point = LinkedHashMap.empty();
    for (int place : places) {
      Axis axis = question.box().axis(names.get(place));
      Expr only = axis.isPoint() ? axis.lo() : null;
      point =
          point.put(names.get(place), only == null ? Expr.constant(Rational.of(at[place])) : only);
    }
    return point;
  }
}
