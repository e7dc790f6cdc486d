package dev.jensen.analysis.refute;

import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.HalfSpaces;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.util.Arrays;

/** The half-spaces of a box as the refuter sees them: what they cut off its corners. */
final class Corners {
  /** How often a step is halved until it stays in the half-spaces. */
  private static final int HALVINGS = 20;

  private final double[][] slopes;
  private final double[] offsets;
  private final boolean[] strict;
  private final double[] inner;

  /** The half-spaces, whose variables stand at these places and have these intervals. */
  Corners(HalfSpaces halfSpaces, Vector<String> names, Vector<Interval> sides) {
    Vector<HalfSpace> all = halfSpaces.all();
    slopes = new double[all.size()][names.size()];
    offsets = new double[all.size()];
    strict = new boolean[all.size()];
    for (int k = 0; k < all.size(); k++) {
      offsets[k] = all.get(k).affine().offset().toDouble();
      strict[k] = all.get(k).strict();
      for (int i = 0; i < names.size(); i++) {
        slopes[k][i] = all.get(k).affine().slope(names.get(i)).toDouble();
      }
    }
    inner = new double[names.size()];
    for (int i = 0; i < inner.length; i++) {
      inner[i] = halfSpaces.inner().getOrElse(names.get(i), Rational.ZERO).toDouble();
    }
    shorten(sides);
  }

  /** Fewer digits of the inner point, as long as it stays inside. */
  private void shorten(Vector<Interval> sides) {
    for (int k = 0; k < 30; k++) {
      double[] rounded = new double[inner.length];
      boolean inside = true;
      for (int i = 0; i < inner.length; i++) {
        rounded[i] = Math.scalb(Math.rint(Math.scalb(inner[i], k)), -k);
        inside &= !isTied(i) || sides.get(i).contains(Rational.of(rounded[i]));
      }
      if (inside && contain(rounded)) {
        System.arraycopy(rounded, 0, inner, 0, inner.length);
        return;
      }
    }
  }

  private boolean isTied(int place) {
    return Arrays.stream(slopes).anyMatch(slope -> slope[place] != 0);
  }

  boolean contain(double[] point) {
    for (int k = 0; k < slopes.length; k++) {
      double value = offsets[k];
      for (int i = 0; i < point.length; i++) {
        value += slopes[k][i] == 0 ? 0 : slopes[k][i] * point[i];
      }
      if (strict[k] ? !(value > 0) : !(value >= 0)) {
        return false;
      }
    }
    return true;
  }

  /** The point, or one on the way from there to the inner point. */
  double[] pulled(double[] point) {
    if (contain(point)) {
      return point;
    }
    // Variables that no half-space ties stay where they are.
    double[] target = point.clone();
    for (int i = 0; i < target.length; i++) {
      target[i] = isTied(i) ? inner[i] : target[i];
    }
    return pulled(point, target);
  }

  /** The point, or one on the way from there to the target, which lies inside. */
  double[] pulled(double[] point, double[] target) {
    double[] pulled = point;
    for (int k = 1; k <= HALVINGS && !contain(pulled); k++) {
      pulled = target.clone();
      for (int i = 0; i < pulled.length; i++) {
        double step = Math.scalb(point[i] - target[i], -k);
        // Halves of long steps keep their digits; what is short enough is not rounded.
        pulled[i] = step == 0 ? target[i] : target[i] + step;
      }
    }
    return contain(pulled) ? pulled : target.clone();
  }
}
