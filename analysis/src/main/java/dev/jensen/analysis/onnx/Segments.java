package dev.jensen.analysis.onnx;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.SplittableRandom;

/** Segments between short points of a box: whole numbers first, then finer and wider ones. */
final class Segments {
  private static final int END_BITS = 20;
  private static final int FEW = 24;
  private static final double[] SHORT = {0, 1, -1, 2, -2, 3, -3, 5, -5, 8, -8};

  private final double[] lo;
  private final double[] hi;
  private final SplittableRandom random = new SplittableRandom(11);
  private int number;

  /** Both ends of a segment. */
  record Segment(double[] p, double[] q) {}

  Segments(Vector<Axis> axes) {
    lo = new double[axes.size()];
    hi = new double[axes.size()];
    for (int i = 0; i < lo.length; i++) {
      Interval side = Ranges.enclosure(axes.get(i), 60);
      lo[i] = low(side);
      hi[i] = high(side);
    }
  }

  /** A short number just inside the lower end. */
  private static double low(Interval side) {
    Rational end = side.lo();
    if (end == null) {
      return Double.NEGATIVE_INFINITY;
    }
    Rational near = end.roundUp(END_BITS);
    return side.contains(near) ? near.toDouble() : inside(side);
  }

  private static double high(Interval side) {
    Rational end = side.hi();
    if (end == null) {
      return Double.POSITIVE_INFINITY;
    }
    Rational near = end.roundDown(END_BITS);
    return side.contains(near) ? near.toDouble() : inside(side);
  }

  private static double inside(Interval side) {
    Rational lo = side.lo();
    Rational hi = side.hi();
    if (lo == null) {
      return hi == null ? 0 : hi.subtract(Rational.ONE).roundDown(END_BITS).toDouble();
    }
    return hi == null
        ? lo.add(Rational.ONE).roundUp(END_BITS).toDouble()
        : lo.equals(hi) ? lo.toDouble() : Rational.simplestBetween(lo, hi).toDouble();
  }

  /** The next segment. */
  Segment next() {
    int round = number++;
    double scale = round < 40 ? 1 : Math.scalb(1.0, random.nextInt(11) - 4);
    // Many inputs: most stay at a point in the middle, so that witnesses stay short.
    boolean sparse = lo.length > FEW && random.nextInt(4) != 0;
    double[] p = new double[lo.length];
    double[] q = new double[lo.length];
    for (int i = 0; i < p.length; i++) {
      boolean still = sparse && random.nextInt(lo.length) >= 8;
      p[i] = still ? home(i) : coordinate(i, scale);
      q[i] = still ? p[i] : coordinate(i, scale);
    }
    return new Segment(p, q);
  }

  private double home(int axis) {
    return Math.max(lo[axis], Math.min(hi[axis], 0));
  }

  private double coordinate(int axis, double scale) {
    double width = hi[axis] - lo[axis];
    double wanted;
    if (Double.isInfinite(width)) {
      wanted = scale * SHORT[random.nextInt(SHORT.length)];
    } else {
      int parts = 1 << random.nextInt(1, 5);
      wanted = lo[axis] + width * random.nextInt(parts + 1) / parts;
      double grain = Math.scalb(1.0, Math.getExponent(Math.max(width, Double.MIN_NORMAL)) - 8);
      wanted = Math.rint(wanted / grain) * grain;
    }
    return Math.max(lo[axis], Math.min(hi[axis], wanted));
  }
}
