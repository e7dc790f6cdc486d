package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.analysis.rules.Spread;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Curvature along one variable of a term with breaks that have no exact name, such as the root of a
 * cubic: the line is covered by windows about these and by the stretches between, which overlap.
 */
public final class CoverProver {
  private static final int BITS = 96;
  private static final int MOST_WINDOWS = 40;

  /** Windows as wide as the free room allows, and narrower ones. */
  private static final Vector<Integer> NARROWER = Vector.of(0, 4, 10, 20);

  private final Proof proof;
  private final KinkProver.Pieces stretches;
  private final KinkProver.Pieces windows;
  private final Expr term;
  private final Box box;
  private final String v;
  private final Curvature kind;

  /**
   * A prover for the term along the variable.
   *
   * @param stretches proves the curvature where all breaks have names
   * @param windows proves it on short intervals about a break
   */
  public CoverProver(
      Proof proof,
      KinkProver.Pieces stretches,
      KinkProver.Pieces windows,
      Expr term,
      Box box,
      String variable,
      Curvature kind) {
    this.proof = proof;
    this.stretches = stretches;
    this.windows = windows;
    this.term = term;
    this.box = box;
    this.v = variable;
    this.kind = kind;
  }

  /** The step that says that the term is of the kind; null if no proof is found. */
  public @Nullable Integer prove() {
    Axis axis = box.axis(v);
    Vector<Zeros.Zero> breaks = Breaks.located(term, v, axis);
    if (breaks == null || axis.isPoint()) {
      return null;
    }
    Vector<Double> places = breaks.map(zero -> zero.where().toDouble()).distinct();
    Vector<Double> unnamed =
        breaks.filter(zero -> zero.name() == null).map(zero -> zero.where().toDouble()).distinct();
    if (unnamed.isEmpty() || unnamed.size() > MOST_WINDOWS) {
      return null;
    }
    Integer whole = null;
    Axis open = axis;
    for (double place : unnamed) {
      Window window = window(place, room(place, places));
      if (window == null) {
        return null;
      }
      Integer before = stretch(open.upTo(window.left(), false));
      if (before == null) {
        return null;
      }
      whole = joined(joined(whole, before, axis.upTo(window.left(), false)), window);
      open = open.from(window.right(), false);
    }
    Integer last = stretch(open);
    return last == null ? null : joined(whole, last, axis);
  }

  /** A proved stretch about a break, and points of it on both sides of the break. */
  private record Window(Expr end, int step, Expr left, Expr right) {}

  private @Nullable Window window(double place, double room) {
    for (int narrower : NARROWER) {
      double half = Math.scalb(room, -narrower);
      Expr end = at(place + half);
      Axis axis = new Axis(at(place - half), false, end, false);
      Integer step = onWindow(box.with(v, axis));
      if (step != null) {
        return new Window(end, step, at(place - half / 2), at(place + half / 2));
      }
    }
    return null;
  }

  /** What is left of the term on the window, if need be with the kink outermost. */
  private @Nullable Integer onWindow(Box window) {
    Ranges ranges = proof.ranges(window, BITS);
    Expr left = Branches.resolve(term, ranges);
    if (ranges.of(term) == null || ranges.of(left) == null) {
      return null;
    }
    Integer step = windows.prove(left, window, kind);
    Expr spread = step == null ? Spread.of(left) : null;
    if (spread != null && new NormalForm(ranges).same(left, spread)) {
      Integer other = windows.prove(spread, window, kind);
      step = other == null ? null : proof.curvedAlike(left, kind, new Rule.NormalForm(), other);
    }
    return step == null
        ? null
        : Integer.valueOf(proof.curvedAlike(term, kind, new Rule.Branch(), step));
  }

  private static Expr at(double x) {
    return Expr.constant(Rational.of(x));
  }

  /** A third of the distance to the nearest other break or end. */
  private double room(double place, Vector<Double> places) {
    Interval reach = Ranges.enclosure(box.axis(v), 60);
    Vector<Double> others = places.filter(other -> other != place);
    others = reach.lo() == null ? others : others.append(reach.lo().toDouble());
    others = reach.hi() == null ? others : others.append(reach.hi().toDouble());
    return others.map(other -> Math.abs(other - place) / 3).append(1.0).min().get();
  }

  private @Nullable Integer stretch(Axis part) {
    return Points.nonempty(part) ? stretches.prove(term, box.with(v, part), kind) : null;
  }

  private int joined(@Nullable Integer left, int right, Axis reach) {
    return left == null
        ? right
        : proof.add(
            new Claim.Curved(term, box.with(v, reach), HashSet.of(v), kind),
            new Rule.Overlap(v),
            left,
            right);
  }

  private int joined(int left, Window window) {
    return joined(left, window.step(), box.axis(v).upTo(window.end(), false));
  }
}
