package dev.jensen.analysis.onnx;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.refute.Refuter;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Witness;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks for violations along segments between short points, for all outputs at once: at the points
 * of a grid, and next to each place at which a unit starts or stops to work. The search is in
 * floating point; the kernel confirms what it finds, with the weights as they are.
 */
final class LineWitnesses {
  private static final int CELLS = 64;
  private static final int MOST_KINKS = 400;
  private static final double CLEAR = 1e-9;
  private static final double FAINT = 1e-12;
  private static final int CONFIRMATIONS = 12;
  private static final int FINEST = 40;

  /** So many segments are looked at by the grid alone, whose witnesses are shorter. */
  private static final int COARSE = 24;

  private final Floats floats;
  private final Proof proof;
  private final Verdict[] verdicts;
  private final Vector<Boolean> asked;
  private final Box box;
  private final int[] confirmations;
  private final Segments segments;
  private final Vector<String> names;

  /** A search for what the verdicts leave open of the outputs that are asked about. */
  LineWitnesses(Model model, Proof proof, Vector<Verdict> known, Vector<Boolean> asked) {
    this.floats = new Floats(model);
    this.proof = proof;
    this.verdicts = known.toJavaArray(Verdict[]::new);
    this.asked = asked;
    this.box = known.head().question().box();
    this.confirmations = new int[2 * verdicts.length];
    this.names = box.variables().toVector();
    this.segments = new Segments(names.map(box::axis));
  }

  /** The same search, going on with what is known now. */
  LineWitnesses with(Vector<Verdict> known) {
    known.forEachWithIndex((verdict, k) -> verdicts[k] = verdict);
    return this;
  }

  /** What is known after looking along so many segments, or when the time is over. */
  Vector<Verdict> search(int most, Budget budget) {
    for (int i = 0; i < most && budget.goesOn() && anyOpen(); i++) {
      along(segments.next(), i >= COARSE);
    }
    return Vector.of(verdicts);
  }

  private boolean anyOpen() {
    for (int k = 0; k < verdicts.length; k++) {
      if (open(k, Curvature.CONVEX) || open(k, Curvature.CONCAVE)) {
        return true;
      }
    }
    return false;
  }

  private boolean open(int output, Curvature kind) {
    Verdict verdict = verdicts[output];
    Verdict.Side side = kind == Curvature.CONVEX ? verdict.convex() : verdict.concave();
    int place = 2 * output + (kind == Curvature.CONVEX ? 0 : 1);
    return asked.get(output)
        && side == Verdict.Side.UNKNOWN
        && confirmations[place] < CONFIRMATIONS;
  }

  private double[] point(Segments.Segment segment, double s) {
    double[] at = new double[segment.p().length];
    for (int i = 0; i < at.length; i++) {
      double p = segment.p()[i];
      double q = segment.q()[i];
      at[i] = p == q ? p : p + s * (q - p);
    }
    return at;
  }

  private void along(Segments.Segment segment, boolean finely) {
    double[][] values = new double[CELLS + 1][];
    double[][] bends = new double[CELLS + 1][];
    for (int i = 0; i <= CELLS; i++) {
      values[i] = floats.at(point(segment, (double) i / CELLS));
      bends[i] = floats.bends();
    }
    for (int k = 0; k < verdicts.length; k++) {
      for (Curvature kind : Vector.of(Curvature.CONVEX, Curvature.CONCAVE)) {
        if (open(k, kind)) {
          onGrid(segment, values, k, kind);
        }
      }
    }
    if (finely && anyOpen()) {
      atKinks(segment, bends);
    }
  }

  private void onGrid(Segments.Segment segment, double[][] values, int k, Curvature kind) {
    int sign = kind == Curvature.CONVEX ? 1 : -1;
    double best = CLEAR;
    int at = -1;
    int step = 0;
    for (int h = 1; h <= CELLS / 2; h *= 2) {
      for (int i = h; i + h <= CELLS; i++) {
        double gap = gap(values[i - h][k], values[i][k], values[i + h][k], sign);
        if (gap > best) {
          best = gap;
          at = i;
          step = h;
        }
      }
    }
    if (at >= 0) {
      confirm(segment, Rational.of(at, CELLS), Rational.of(step, CELLS), k, kind);
    }
  }

  private static double gap(double a, double b, double c, int sign) {
    double size = Math.abs(a) + Math.abs(b) + Math.abs(c);
    double gap = sign * (b - a / 2 - c / 2) / Math.max(size, 1e-300);
    return Double.isFinite(gap) ? gap : -1;
  }

  /** Close to each place where a unit changes, so that no other change hides what it does. */
  private void atKinks(Segments.Segment segment, double[][] bends) {
    double[] kinks = kinks(bends);
    for (int i = 0; i < kinks.length && anyOpen(); i++) {
      double before = i == 0 ? kinks[i] : kinks[i] - kinks[i - 1];
      double after = i + 1 == kinks.length ? 1 - kinks[i] : kinks[i + 1] - kinks[i];
      double room = Math.min(before, after);
      if (room < Math.scalb(1.0, -FINEST)) {
        continue;
      }
      double step = Math.scalb(1.0, Math.getExponent(room) - 1);
      double grain = step / 64;
      double middle = Math.rint(kinks[i] / grain) * grain;
      double[] a = floats.at(point(segment, middle - step));
      double[] b = floats.at(point(segment, middle));
      double[] c = floats.at(point(segment, middle + step));
      for (int k = 0; k < verdicts.length; k++) {
        for (Curvature kind : Vector.of(Curvature.CONVEX, Curvature.CONCAVE)) {
          int sign = kind == Curvature.CONVEX ? 1 : -1;
          if (open(k, kind) && gap(a[k], b[k], c[k], sign) > FAINT) {
            confirm(segment, Rational.of(middle), Rational.of(step), k, kind);
          }
        }
      }
    }
  }

  private static double[] kinks(double[][] bends) {
    double[] found = new double[MOST_KINKS];
    int count = 0;
    for (int i = 0; i < CELLS; i++) {
      for (int j = 0; j < bends[i].length && count < MOST_KINKS; j++) {
        double a = bends[i][j];
        double b = bends[i + 1][j];
        if (a < 0 && b > 0 || a > 0 && b < 0) {
          found[count++] = (i + a / (a - b)) / CELLS;
        }
      }
    }
    return Arrays.stream(found, 0, count).sorted().toArray();
  }

  private void confirm(
      Segments.Segment segment, Rational middle, Rational step, int k, Curvature kind) {
    confirmations[2 * k + (kind == Curvature.CONVEX ? 0 : 1)]++;
    Witness witness =
        new Witness(
            LinkedHashMap.empty(),
            exactly(segment, middle.subtract(step)),
            exactly(segment, middle.add(step)),
            Rational.HALF);
    @Nullable Proved proved = Refuter.confirm(proof, verdicts[k].question(), kind, witness);
    if (proved != null) {
      verdicts[k] = verdicts[k].with(proved);
    }
  }

  private io.vavr.collection.Map<String, Expr> exactly(Segments.Segment segment, Rational s) {
    return LinkedHashMap.ofEntries(
        names.zipWithIndex(
            (name, i) -> {
              Rational p = Rational.of(segment.p()[i]);
              Rational q = Rational.of(segment.q()[i]);
              Expr end = box.axis(name).lo();
              boolean still = box.axis(name).isPoint() && end != null;
              return Tuple.of(name, still ? end : Expr.constant(p.add(s.multiply(q.subtract(p)))));
            }));
  }
}
