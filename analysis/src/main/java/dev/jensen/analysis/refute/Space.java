package dev.jensen.analysis.refute;

import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Corners;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Objects;
import java.util.SplittableRandom;

/** The region as the refuter sees it: doubles, short ones first. */
final class Space {
  private static final int BITS = 60;

  /** Binary digits of a short number after the first. */
  private static final int SHORT_BITS = 2;

  private static final double[] SHORT = {0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 4, -4, 10, -10};

  /** Powers of two that are tried far out and near zero: so many, from those exponents on. */
  private static final int FAR = 30;

  private static final int NEAREST_FAR = 12;
  private static final int NEAREST_NEAR = 6;

  private final double[] lo;
  private final double[] hi;
  private final boolean[] loOpen;
  private final boolean[] hiOpen;
  private final Vector<double[]> shortValues;
  private final Corners corners;

  /** The box, of whose variables the proof may know more than their axes. */
  static Space of(Box box, Proof proof) {
    Vector<String> names = box.variables().toVector();
    Ranges ranges = proof.ranges(box, BITS);
    Vector<Interval> sides =
        names.map(name -> Objects.requireNonNull(ranges.of(Expr.variable(name))));
    return new Space(sides, new Corners(box.halfSpaces(), names, sides));
  }

  private Space(Vector<Interval> sides, Corners corners) {
    this.corners = corners;
    int n = sides.size();
    lo = new double[n];
    hi = new double[n];
    loOpen = new boolean[n];
    hiOpen = new boolean[n];
    Vector<double[]> values = Vector.empty();
    for (int i = 0; i < n; i++) {
      Interval side = sides.get(i);
      lo[i] = side.lo() == null ? Double.NEGATIVE_INFINITY : side.lo().toDouble();
      hi[i] = side.hi() == null ? Double.POSITIVE_INFINITY : side.hi().toDouble();
      loOpen[i] = side.loOpen();
      hiOpen[i] = side.hiOpen();
      values = values.append(chosen(i));
    }
    shortValues = values;
  }

  private double[] chosen(int i) {
    Vector<Double> values = Vector.empty();
    for (double each : SHORT) {
      values = inside(i, each) ? values.append(each) : values;
    }
    if (Double.isFinite(lo[i]) && Double.isFinite(hi[i])) {
      for (int k = 0; k <= 8; k++) {
        double each = lo[i] + (hi[i] - lo[i]) * k / 8;
        values = inside(i, each) ? values.append(each) : values;
      }
    } else if (Double.isFinite(lo[i]) || Double.isFinite(hi[i])) {
      double end = Double.isFinite(lo[i]) ? lo[i] : hi[i];
      double out = Double.isFinite(lo[i]) ? 1 : -1;
      for (double each : new double[] {0, 0.125, 0.5, 1, 2, 3, 8, 20}) {
        values = inside(i, end + out * each) ? values.append(end + out * each) : values;
      }
    }
    double[] array = values.distinct().toJavaStream().mapToDouble(Double::doubleValue).toArray();
    return array.length > 0 ? array : new double[] {lo[i] / 2 + hi[i] / 2};
  }

  /** The short values of one side. */
  double[] shortValues(int place) {
    return shortValues.get(place);
  }

  /** The point with short numbers near those in other places than these. */
  double[] shortened(double[] point, int[] kept) {
    double[] made = new double[point.length];
    for (int i = 0; i < made.length; i++) {
      double unit = Math.scalb(1.0, Math.getExponent(point[i]) - SHORT_BITS);
      made[i] = unit == 0 ? point[i] : Math.rint(point[i] / unit) * unit;
    }
    for (int place : kept) {
      made[place] = point[place];
    }
    return made;
  }

  /** The number; an end of the axis itself where it is that end as a double shows it. */
  static Expr exactly(Axis axis, double value) {
    for (Expr end : Vector.of(axis.loOpen() ? null : axis.lo(), axis.hiOpen() ? null : axis.hi())) {
      if (end != null && (axis.isPoint() || isSeenAs(end, value))) {
        return end;
      }
    }
    return Expr.constant(Rational.of(value));
  }

  private static boolean isSeenAs(Expr end, double value) {
    return end instanceof Constant c && c.value().toDouble() == value;
  }

  boolean inside(int i, double x) {
    return (loOpen[i] ? x > lo[i] : x >= lo[i]) && (hiOpen[i] ? x < hi[i] : x <= hi[i]);
  }

  boolean contains(double[] point) {
    for (int i = 0; i < point.length; i++) {
      if (!inside(i, point[i])) {
        return false;
      }
    }
    return corners.contain(point);
  }

  /** The point of which each coordinate is the first of its short values. */
  double[] first() {
    double[] point = new double[lo.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = shortValues.get(i)[0];
    }
    return corners.pulled(point);
  }

  double[] shortPoint(SplittableRandom random) {
    double[] point = new double[lo.length];
    for (int i = 0; i < point.length; i++) {
      double[] values = shortValues.get(i);
      point[i] = values[Math.min(random.nextInt(values.length), random.nextInt(values.length))];
    }
    return corners.pulled(point);
  }

  /** A point of which some coordinates lie at a finite end, or next to it. */
  double[] cornerPoint(SplittableRandom random) {
    double[] point = shortPoint(random);
    for (int i = 0; i < point.length; i++) {
      boolean low = random.nextBoolean() ? Double.isFinite(lo[i]) : !Double.isFinite(hi[i]);
      double end = low ? lo[i] : hi[i];
      if (Double.isFinite(end) && random.nextInt(4) > 0) {
        double width = Double.isFinite(hi[i] - lo[i]) ? hi[i] - lo[i] : 1 + Math.abs(end);
        double off = random.nextInt(3) == 0 ? 0 : Math.scalb(width, -2 - random.nextInt(40));
        double near = low ? end + off : end - off;
        point[i] = inside(i, near) ? near : point[i];
      }
    }
    return point;
  }

  /** Another short point that differs in some of the places. */
  double[] near(double[] p, int[] places, SplittableRandom random) {
    double[] q = p.clone();
    int changes =
        random.nextBoolean() ? places.length : 1 + random.nextInt(Math.min(3, places.length));
    for (int k = 0; k < changes; k++) {
      int place = changes == places.length ? places[k] : places[random.nextInt(places.length)];
      double[] values = shortValues.get(place);
      q[place] = values[random.nextInt(values.length)];
    }
    return corners.pulled(q, p);
  }

  /**
   * All pairs of short values in one place, closest to zero first; the other places hold their
   * first short value.
   */
  Vector<double[]> pairsOnALine(int place) {
    Vector<double[]> pairs = Vector.empty();
    double[] values = shortValues.get(place);
    for (int i = 1; i < values.length; i++) {
      for (int j = 0; j < i; j++) {
        for (double each : new double[] {values[i], values[j]}) {
          double[] point = new double[lo.length];
          for (int k = 0; k < lo.length; k++) {
            point[k] = shortValues.get(k)[0];
          }
          point[place] = each;
          pairs = pairs.append(point);
        }
      }
    }
    return pairs;
  }

  /** Points along one side: in rising order, then further and further out, and nearer to zero. */
  double[] line(int place, int count) {
    double[] points = new double[count + 4 * FAR];
    int n = 0;
    for (int i = 0; i < count; i++) {
      points[n++] = dev.jensen.analysis.search.Grid.at(lo[place], hi[place], (i + 0.5) / count);
    }
    for (int k = 0; k < FAR; k++) {
      double far = Math.scalb(1.0, NEAREST_FAR + k);
      points[n] = far;
      n += inside(place, far) ? 1 : 0;
      points[n] = -far;
      n += inside(place, -far) ? 1 : 0;
      double near = Math.scalb(1.0, -NEAREST_NEAR - k);
      points[n] = near;
      n += inside(place, near) ? 1 : 0;
      points[n] = -near;
      n += inside(place, -near) ? 1 : 0;
    }
    return java.util.Arrays.copyOf(points, n);
  }

  double[] anyPoint(SplittableRandom random) {
    double[] point = new double[lo.length];
    for (int i = 0; i < point.length; i++) {
      point[i] = dev.jensen.analysis.search.Grid.at(lo[i], hi[i], random.nextDouble());
    }
    return corners.pulled(point);
  }

  /** The multiple of a power of two, at most the grain, that is nearest and still inside. */
  double shorten(int place, double x, double grain) {
    double unit = Math.scalb(1.0, Math.getExponent(Math.max(grain, 1e-280)));
    double rounded = Math.rint(x / unit) * unit;
    double inward = rounded < x ? rounded + unit : rounded - unit;
    for (double each : new double[] {rounded, inward}) {
      if (inside(place, each)) {
        return each;
      }
    }
    if (!loOpen[place] && rounded < lo[place]) {
      return lo[place];
    }
    return !hiOpen[place] && rounded > hi[place] ? hi[place] : x;
  }
}
