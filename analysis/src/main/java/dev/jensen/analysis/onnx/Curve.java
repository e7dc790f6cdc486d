package dev.jensen.analysis.onnx;

import dev.jensen.activations.Activation;
import dev.jensen.activations.Fact;
import dev.jensen.analysis.rules.CompositionProver;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.atom.Monotonicity;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A function of one variable that a layer applies to each number, with what is known of it on
 * intervals. The facts come from the rules of composition and from the catalogue, whose claims its
 * tests prove; no verdict rests on them.
 */
final class Curve {
  /** The argument in the term of a curve. */
  static final Expr T = Expr.variable("t");

  private static final int BITS = 64;

  private final String name;
  private final Expr term;
  private final double slope;
  private final Vector<Zone> zones;
  private final Program program;
  private @Nullable Piece last;

  /** A claim of the catalogue on a closed interval. */
  private record Zone(Fact.Kind kind, double lo, double hi) {
    boolean holds(double from, double to) {
      return lo <= from && to <= hi;
    }
  }

  /** What is known of the curve on an interval. */
  record Piece(double lo, double hi, Curvature bend, Monotonicity way, double least, double most) {}

  private Curve(String name, Expr term, double slope, Vector<Zone> zones) {
    this.name = name;
    this.term = term;
    this.slope = slope;
    this.zones = zones;
    this.program = new Program(term, Vector.of("t"));
  }

  /** A curve that is only known by its term in {@link #T}. */
  static Curve of(String name, Expr term) {
    return new Curve(name, term, Double.NaN, Vector.empty());
  }

  /** An activation of the catalogue, its claims moved inward by that part of their ends. */
  static Curve of(Activation entry, Expr term, double margin) {
    Vector<Zone> zones = entry.facts().map(fact -> zone(fact, margin));
    return new Curve(entry.name(), term, Double.NaN, zones);
  }

  private static Zone zone(Fact fact, double margin) {
    Interval axis = Ranges.enclosure(fact.axis(), BITS);
    double lo = axis.lo() == null ? Double.NEGATIVE_INFINITY : axis.lo().toDouble();
    double hi = axis.hi() == null ? Double.POSITIVE_INFINITY : axis.hi().toDouble();
    double slack = margin + 1e-12;
    return new Zone(fact.kind(), lo + slack * Math.abs(lo), hi - slack * Math.abs(hi));
  }

  /** The line through the origin that has another slope left of it; 0 for the rectifier. */
  static Curve bent(String name, double slope) {
    Expr relu = Expr.apply(Atoms.RELU, T);
    Expr left = Expr.constant(Rational.of(slope));
    return new Curve(
        name,
        slope == 0 ? relu : left.times(T).plus(Expr.ONE.minus(left).times(relu)),
        slope,
        Vector.empty());
  }

  String name() {
    return name;
  }

  Expr term() {
    return term;
  }

  Expr of(Expr argument) {
    return Dag.substitute(term, "t", argument);
  }

  double at(double t) {
    return isBent() ? t >= 0 ? t : slope * t : program.at(t);
  }

  /** Whether the curve is two half-lines that meet at the origin. */
  boolean isBent() {
    return !Double.isNaN(slope);
  }

  /** The largest slope of a curve that does not fall anywhere; infinite if it is not known. */
  double steepest() {
    if (isBent()) {
      return slope >= 0 ? Math.max(1, slope) : Double.POSITIVE_INFINITY;
    }
    return switch (name) {
      case "softplus", "tanh", "erf", "softsign" -> name.equals("erf") ? 1.13 : 1;
      case "sigmoid" -> 0.25;
      default -> Double.POSITIVE_INFINITY;
    };
  }

  /** What is known between the two ends, which may be infinite. */
  Piece on(double lo, double hi) {
    Piece known = last;
    if (known != null && known.lo == lo && known.hi == hi) {
      return known;
    }
    Piece made = isBent() ? bentOn(lo, hi) : curvedOn(lo, hi);
    last = made;
    return made;
  }

  private Piece bentOn(double lo, double hi) {
    boolean left = hi <= 0;
    Curvature bend =
        left || lo >= 0 || slope == 1
            ? Curvature.AFFINE
            : slope < 1 ? Curvature.CONVEX : Curvature.CONCAVE;
    Monotonicity way =
        lo >= 0 || slope >= 0
            ? Monotonicity.NONDECREASING
            : left ? Monotonicity.NONINCREASING : Monotonicity.NEITHER;
    double atLo = lo >= 0 ? lo : slope == 0 ? 0 : slope * lo;
    double atHi = hi >= 0 ? hi : slope == 0 ? 0 : slope * hi;
    double least = Math.min(atLo, atHi);
    least = lo < 0 && hi > 0 ? Math.min(least, 0) : least;
    double most = Math.max(atLo, atHi);
    boolean exact = slope == 0;
    return new Piece(
        lo, hi, bend, way, exact ? least : Math.nextDown(least), exact ? most : Math.nextUp(most));
  }

  private Piece curvedOn(double lo, double hi) {
    Interval reach = interval(lo, hi);
    Box box = Box.of("t", Axis.of(reach));
    Curvature bend = zoned(lo, hi);
    if (bend == Curvature.NEITHER) {
      CompositionProver prover =
          new CompositionProver(new Proof(), box, HashSet.of("t"), (part, kind) -> null);
      for (Curvature kind : Vector.of(Curvature.AFFINE, Curvature.CONVEX, Curvature.CONCAVE)) {
        if (bend == Curvature.NEITHER && prover.prove(term, kind) != null) {
          bend = kind;
        }
      }
    }
    Interval image = image(lo, hi);
    return new Piece(
        lo,
        hi,
        bend,
        way(lo, hi),
        image.lo() == null ? Double.NEGATIVE_INFINITY : Math.nextDown(image.lo().toDouble()),
        image.hi() == null ? Double.POSITIVE_INFINITY : Math.nextUp(image.hi().toDouble()));
  }

  private Curvature zoned(double lo, double hi) {
    for (Zone zone : zones) {
      if (zone.holds(lo, hi)) {
        switch (zone.kind) {
          case AFFINE -> {
            return Curvature.AFFINE;
          }
          case CONVEX -> {
            return Curvature.CONVEX;
          }
          case CONCAVE -> {
            return Curvature.CONCAVE;
          }
          default -> {}
        }
      }
    }
    return Curvature.NEITHER;
  }

  private Monotonicity way(double lo, double hi) {
    for (Zone zone : zones) {
      if (zone.holds(lo, hi)) {
        if (zone.kind == Fact.Kind.NONDECREASING) {
          return Monotonicity.NONDECREASING;
        }
        if (zone.kind == Fact.Kind.NONINCREASING) {
          return Monotonicity.NONINCREASING;
        }
      }
    }
    return Monotone.of(term, ranges(lo, hi));
  }

  private static Ranges ranges(double lo, double hi) {
    return new Ranges(java.util.Map.of("t", interval(lo, hi)), BITS);
  }

  private static Interval interval(double lo, double hi) {
    return Interval.of(
        Double.isInfinite(lo) ? null : Rational.of(lo),
        Double.isInfinite(lo),
        Double.isInfinite(hi) ? null : Rational.of(hi),
        Double.isInfinite(hi));
  }

  /** The values, cut where the catalogue says that the curve turns. */
  private Interval image(double lo, double hi) {
    Vector<Double> cuts =
        zones
            .flatMap(zone -> Vector.of(zone.lo, zone.hi))
            .filter(cut -> lo < cut && cut < hi)
            .distinct()
            .sorted()
            .prepend(lo)
            .append(hi);
    Interval all = null;
    for (int i = 0; i + 1 < cuts.size(); i++) {
      Interval part = monotoneImage(cuts.get(i), cuts.get(i + 1));
      all = all == null ? part : all.hull(part);
    }
    return all == null ? Interval.ALL : all;
  }

  private Interval monotoneImage(double lo, double hi) {
    Interval whole = value(lo, hi);
    Monotonicity way = way(lo, hi);
    if (way == Monotonicity.NEITHER || lo == hi) {
      return whole;
    }
    boolean up = way == Monotonicity.NONDECREASING;
    Interval first = Double.isInfinite(lo) ? whole : value(lo, lo);
    Interval second = Double.isInfinite(hi) ? whole : value(hi, hi);
    Rational least = up ? first.lo() : second.lo();
    Rational most = up ? second.hi() : first.hi();
    return Interval.of(least, false, most, false);
  }

  private Interval value(double lo, double hi) {
    Interval value = ranges(lo, hi).of(term);
    return value == null ? Interval.ALL : value;
  }

  @Override
  public String toString() {
    return name;
  }
}
