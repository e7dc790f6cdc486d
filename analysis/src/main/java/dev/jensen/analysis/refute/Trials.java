package dev.jensen.analysis.refute;

import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.search.Program;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of points, tried in floating point: by how much Jensen's inequality fails between them, the
 * same nearer together or at shorter numbers, and the kernel's confirmation.
 */
final class Trials {
  private final Proof proof;
  private final Question question;
  private final Vector<String> names;
  private final java.util.Map<String, Integer> indices = new java.util.HashMap<>();
  private final Vector<String> block;
  private final int[] places;
  private final Program program;
  private final Space space;
  private int confirmations;

  Trials(Proof proof, Question question) {
    this.proof = proof;
    this.question = question;
    this.names = question.box().variables().toVector();
    names.forEachWithIndex((name, i) -> indices.put(name, i));
    this.block = names.filter(question.block()::contains);
    this.places = block.toJavaStream().mapToInt(indices::get).toArray();
    this.program = new Program(question.function(), names);
    this.space = Space.of(question.box(), proof);
  }

  Vector<String> names() {
    return names;
  }

  Vector<String> block() {
    return block;
  }

  /** Where the variables of the block stand among the names. */
  int[] places() {
    return places;
  }

  Space space() {
    return space;
  }

  /** How many nodes the function has. */
  int size() {
    return program.size();
  }

  /** Counts the confirmations anew. */
  void restart() {
    confirmations = 0;
  }

  /** Whether the kernel has been asked more often. */
  boolean haveAskedMoreThan(int most) {
    return confirmations > most;
  }

  /**
   * The gap {@code f(t p + (1-t) q) - t f(p) - (1-t) f(q)}, times the sign, relative to the values.
   */
  double gap(double[] p, double[] q, double t, int sign) {
    double[] middle = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      middle[i] = p[i] == q[i] ? p[i] : t * p[i] + (1 - t) * q[i];
    }
    double a = program.at(p);
    double b = program.at(q);
    double c = program.at(middle);
    double size = Math.abs(a) + Math.abs(b) + Math.abs(c);
    double gap = sign * (c - t * a - (1 - t) * b);
    return Double.isNaN(gap) || Double.isInfinite(size) ? -1 : gap / Math.max(size, 1e-300);
  }

  double secondDifference(double[] at, int place, double step, int sign) {
    double[] p = at.clone();
    double[] q = at.clone();
    p[place] -= step;
    q[place] += step;
    return gap(p, q, 0.5, sign);
  }

  @Nullable Proved shrinking(
      Curvature kind, double[] at, int place, @Nullable Program bend, int sign) {
    double size = 1 + Math.abs(at[place]);
    for (int k = 0; k < 50; k++) {
      double step = size * Math.scalb(1.0, -k);
      double[] p = at.clone();
      double[] q = at.clone();
      p[place] = space.shorten(place, at[place] - step, step / 4);
      q[place] = space.shorten(place, at[place] + step, step / 4);
      if (!space.contains(p) || !space.contains(q)) {
        continue;
      }
      boolean likely = gap(p, q, 0.5, sign) > 1e-13;
      if (!likely && bend != null) {
        likely = true;
        for (int i = 0; i <= 8; i++) {
          double[] between = at.clone();
          between[place] = p[place] + (q[place] - p[place]) * i / 8;
          likely &= sign * bend.at(between) < 0;
        }
      }
      if (likely) {
        return confirm(kind, p, q, Rational.HALF);
      }
    }
    return null;
  }

  @Nullable Proved shortened(Curvature kind, double[] p, double[] q, int sign) {
    double distance = 0;
    for (int i = 0; i < p.length; i++) {
      distance = Math.max(distance, Math.abs(p[i] - q[i]));
    }
    for (double grain = distance; grain > distance * 1e-6; grain /= 4) {
      double[] a = p.clone();
      double[] b = q.clone();
      for (int i = 0; i < p.length; i++) {
        a[i] = space.shorten(i, p[i], grain);
        b[i] = p[i] == q[i] ? a[i] : space.shorten(i, q[i], grain);
      }
      if (space.contains(a) && space.contains(b) && gap(a, b, 0.5, sign) > 1e-12) {
        return confirm(kind, a, b, Rational.HALF);
      }
    }
    return null;
  }

  @Nullable Proved confirm(Curvature kind, double[] p, double[] q, Rational t) {
    confirmations++;
    return confirmed(kind, p, q, t, shortParameters(p, q, t, sign(kind)));
  }

  /** Shorter values of the parameters near these, if they show as much; else these. */
  private double[] shortParameters(double[] p, double[] q, Rational t, int sign) {
    double[] a = space.shortened(p, places);
    double[] b = space.shortened(q, places);
    double enough = gap(p, q, t.toDouble(), sign) / 2;
    boolean inside = space.contains(a) && space.contains(b);
    return inside && gap(a, b, t.toDouble(), sign) > enough ? a : p;
  }

  private @Nullable Proved confirmed(
      Curvature kind, double[] p, double[] q, Rational t, double[] parameters) {
    Witness witness =
        new Witness(
            point(parameters, names.reject(question.block()::contains)),
            point(p, block),
            point(q, block),
            t);
    return Refuter.confirm(proof, question, kind, witness);
  }

  private Map<String, Expr> point(double[] at, Vector<String> wanted) {
    return LinkedHashMap.ofEntries(
        wanted.map(
            name -> io.vavr.Tuple.of(name, coordinate(name, at[indices.getOrDefault(name, -1)]))));
  }

  private Expr coordinate(String name, double value) {
    return Space.exactly(question.box().axis(name), value);
  }

  @Nullable Proved confirm(Curvature kind, Rational p, Rational q) {
    return confirm(kind, Expr.constant(p), Expr.constant(q));
  }

  @Nullable Proved confirm(Curvature kind, Expr p, Expr q) {
    confirmations++;
    Witness witness =
        new Witness(
            LinkedHashMap.empty(),
            LinkedHashMap.of(block.head(), p),
            LinkedHashMap.of(block.head(), q),
            Rational.HALF);
    return Refuter.confirm(proof, question, kind, witness);
  }

  /** 1 where the slope should not fall, -1 where it should not rise. */
  static int sign(Curvature kind) {
    return kind == Curvature.CONVEX ? 1 : -1;
  }
}
