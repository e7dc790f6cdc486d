package dev.jensen.analysis.rectified;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import io.vavr.collection.Vector;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The slope of a function that is affine in pieces, from a point into a direction, and how far it
 * stays the same. In floating point, for search. An instance belongs to one thread.
 */
final class Slopes {
  /** What is smaller, against the numbers that it is the sum of, counts as zero. */
  private static final double NOISE = 1e-13;

  private enum Kind {
    NUMBER,
    VARIABLE,
    SUM,
    MULTIPLE,
    RELU,
    ABS,
    MAX,
    MIN
  }

  private final Kind[] kinds;
  private final int[][] inputs;
  private final double[] numbers;

  /** Of each part the value, the slope, and the sizes of the numbers that they are sums of. */
  private final double[] value;

  private final double[] slope;
  private final double[] valueSize;
  private final double[] slopeSize;
  private double room;

  private Slopes(int size) {
    kinds = new Kind[size];
    inputs = new int[size][];
    numbers = new double[size];
    value = new double[size];
    slope = new double[size];
    valueSize = new double[size];
    slopeSize = new double[size];
  }

  /** The slopes of the term; null if it has parts of another kind. */
  static @Nullable Slopes of(Expr term, Vector<String> names) {
    List<Expr> parts = Dag.parts(term);
    Slopes made = new Slopes(parts.size());
    Map<Expr, Integer> places = new IdentityHashMap<>();
    Map<String, Integer> indices = new java.util.HashMap<>();
    names.forEachWithIndex(indices::put);
    for (int i = 0; i < parts.size(); i++) {
      Expr part = parts.get(i);
      places.put(part, i);
      Kind kind = kind(part);
      if (kind == null) {
        return null;
      }
      made.kinds[i] = kind;
      made.inputs[i] =
          part instanceof Variable v
              ? new int[] {indices.getOrDefault(v.name(), -1)}
              : part.children().toJavaStream().mapToInt(places::get).toArray();
      if (part instanceof Constant c) {
        made.numbers[i] = c.value().toDouble();
      }
    }
    return made;
  }

  private static @Nullable Kind kind(Expr part) {
    return switch (part) {
      case Constant c -> Kind.NUMBER;
      case Variable v -> Kind.VARIABLE;
      case Sum s -> Kind.SUM;
      case Product p when p.factors().size() == 2 && p.factors().head() instanceof Constant ->
          Kind.MULTIPLE;
      case Apply a when a.atom().equals(Atoms.RELU) -> Kind.RELU;
      case Apply a when a.atom().equals(Atoms.ABS) -> Kind.ABS;
      case Apply a when a.atom().equals(Atoms.MAX) -> Kind.MAX;
      case Apply a when a.atom().equals(Atoms.MIN) -> Kind.MIN;
      default -> null;
    };
  }

  /** The slope of the function from the point on, in the direction. */
  double from(double[] point, double[] direction) {
    room = Double.POSITIVE_INFINITY;
    for (int i = 0; i < kinds.length; i++) {
      int[] in = inputs[i];
      switch (kinds[i]) {
        case NUMBER -> set(i, numbers[i], 0, Math.abs(numbers[i]), 0);
        case VARIABLE -> {
          double x = point[in[0]];
          double d = direction[in[0]];
          set(i, x, d, Math.abs(x), Math.abs(d));
        }
        case SUM -> sum(i, in);
        case MULTIPLE -> {
          double factor = numbers[in[0]];
          double size = Math.abs(factor);
          int of = in[1];
          set(
              i,
              factor * value[of],
              factor * slope[of],
              size * valueSize[of],
              size * slopeSize[of]);
        }
        case RELU -> {
          double sign = sign(in[0]);
          turn(value[in[0]], slope[in[0]], sign);
          scaled(i, in[0], sign > 0 ? 1 : 0);
        }
        case ABS -> {
          double sign = sign(in[0]);
          turn(value[in[0]], slope[in[0]], sign);
          scaled(i, in[0], sign > 0 ? 1 : -1);
        }
        case MAX -> largest(i, in, 1);
        case MIN -> largest(i, in, -1);
      }
    }
    return slope[kinds.length - 1];
  }

  /** How far the slope stays the same that was asked for last. */
  double room() {
    return room;
  }

  /** What a difference of slopes must exceed to be one. */
  double noise() {
    return 100 * NOISE * slopeSize[kinds.length - 1];
  }

  private void set(int i, double v, double s, double vSize, double sSize) {
    value[i] = v;
    slope[i] = s;
    valueSize[i] = vSize;
    slopeSize[i] = sSize;
  }

  private void sum(int i, int[] in) {
    double v = 0;
    double s = 0;
    double vSize = 0;
    double sSize = 0;
    for (int each : in) {
      v += value[each];
      s += slope[each];
      vSize += valueSize[each];
      sSize += slopeSize[each];
    }
    set(i, v, s, vSize, sSize);
  }

  private void scaled(int i, int of, double factor) {
    // A unit that does not work still has numbers in it that are rounded.
    set(i, factor * value[of], factor * slope[of], valueSize[of], slopeSize[of]);
  }

  /** On which side of zero the part is just behind the point. */
  private double sign(int part) {
    return Math.abs(value[part]) > NOISE * valueSize[part]
        ? value[part]
        : Math.abs(slope[part]) > NOISE * slopeSize[part] ? slope[part] : 0;
  }

  /** Takes note of where the number comes back to zero. */
  private void turn(double v, double s, double sign) {
    if (sign > 0 ? v > 0 && s < 0 : sign < 0 && v < 0 && s > 0) {
      room = Math.min(room, -v / s);
    }
  }

  private void largest(int i, int[] in, int sign) {
    int best = in[0];
    for (int each : in) {
      double noise = NOISE * Math.max(valueSize[each], valueSize[best]);
      double above = sign * (value[each] - value[best]);
      if (above > noise || above >= -noise && sign * (slope[each] - slope[best]) > 0) {
        best = each;
      }
    }
    for (int each : in) {
      double below = sign * (value[best] - value[each]);
      double nearer = sign * (slope[each] - slope[best]);
      if (below > NOISE * valueSize[best] && nearer > 0) {
        room = Math.min(room, below / nearer);
      }
    }
    set(i, value[best], slope[best], valueSize[best], slopeSize[best]);
  }
}
