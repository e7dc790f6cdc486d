package dev.jensen.analysis.search;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.number.Interval;
import java.util.Arrays;

/**
 * Points to look at on an axis: dense about zero and the finite ends, and far out on infinite
 * sides.
 */
public final class Grid {
  private Grid() {}

  /** About that many points strictly inside the axis, in rising order; the one point of a point. */
  public static double[] inside(Axis axis, int count) {
    Interval reach = Ranges.enclosure(axis, 60);
    double[] points = new double[count];
    for (int i = 0; i < count; i++) {
      points[i] = at(reach, (i + 0.5) / count);
    }
    Arrays.sort(points);
    return points;
  }

  /** A point of the interval for a share between 0 and 1. */
  static double at(Interval reach, double share) {
    double lo = reach.lo() == null ? Double.NEGATIVE_INFINITY : reach.lo().toDouble();
    double hi = reach.hi() == null ? Double.POSITIVE_INFINITY : reach.hi().toDouble();
    return at(lo, hi, share);
  }

  /** The same by its ends. */
  public static double at(double lo, double hi, double share) {
    if (Double.isInfinite(lo) && Double.isInfinite(hi)) {
      double s = 2 * share - 1;
      return s / (1 - Math.abs(s) + 1e-3) * 3;
    }
    if (Double.isInfinite(hi)) {
      return lo + 3 * share / (1 - share + 1e-3);
    }
    if (Double.isInfinite(lo)) {
      return hi - 3 * (1 - share) / (share + 1e-3);
    }
    return lo + (hi - lo) * share;
  }
}
