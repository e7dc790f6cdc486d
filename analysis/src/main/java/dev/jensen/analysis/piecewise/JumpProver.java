package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** Curvature along one variable of a term that jumps at a closed end of its interval. */
public final class JumpProver {
  private static final int BITS = 96;

  private final Signs signs;
  private final Proof proof;
  private final KinkProver.Pieces inside;
  private final Expr term;
  private final String v;
  private final Curvature kind;

  /** How near the end a bound is tried, in halvings. */
  private static final int[] NEARER = {0, 4, 12};

  /** How steep a line is tried. */
  private static final int[] STEEPER = {0, 1, 64};

  /**
   * A prover for the term along the variable.
   *
   * @param inside proves the curvature where both ends are open
   */
  public JumpProver(
      Signs signs,
      Proof proof,
      KinkProver.Pieces inside,
      Expr term,
      String variable,
      Curvature kind) {
    this.signs = signs;
    this.proof = proof;
    this.inside = inside;
    this.term = term;
    this.v = variable;
    this.kind = kind;
  }

  /** The step that says that the term is of the kind on the box; null if no proof is found. */
  public @Nullable Integer prove(Box box) {
    Axis axis = box.axis(v);
    boolean closedBelow = axis.lo() != null && !axis.loOpen();
    boolean closedAbove = axis.hi() != null && !axis.hiOpen();
    if (axis.isPoint() || !closedBelow && !closedAbove || kind == Curvature.AFFINE) {
      return null;
    }
    Vector<Zeros.Zero> breaks = Breaks.located(term, v, axis);
    if (breaks == null) {
      return null;
    }
    Integer place = inside.prove(term, box.with(v, axis.interior()), kind);
    Axis reached = axis.interior();
    if (place != null && closedBelow && axis.lo() != null) {
      reached = reached.from(axis.lo(), false);
      place = upTo(axis.lo(), box.with(v, reached), place, breaks);
    }
    return place == null || !closedAbove || axis.hi() == null
        ? place
        : upTo(axis.hi(), box, place, breaks);
  }

  private @Nullable Integer upTo(Expr end, Box box, int without, Vector<Zeros.Zero> breaks) {
    Axis axis = box.axis(v);
    boolean high = end == axis.hi();
    Axis open = high ? axis.upTo(end, true) : axis.from(end, true);
    Expr from = between(end, open, breaks);
    Axis near = from == null ? open : high ? open.from(from, true) : open.upTo(from, true);
    Box nearBox = box.with(v, near);
    BranchFacts deciding = new BranchFacts(signs, proof, term);
    Vector<Integer> facts = deciding.signs(nearBox);
    Expr piece = Branches.resolve(term, deciding.ranges(nearBox, facts));
    Expr step = term.minus(piece);
    Integer sign = signs.atPoint(kind == Curvature.CONVEX ? step : step.negate(), box, v, end);
    if (sign == null) {
      return byBound(end, box, without, nearBox);
    }
    int equal = proof.add(new Claim.Equal(term, piece, nearBox), new Rule.Branch(), facts);
    return jump(new Rule.Jump(v, end), box, without, equal, sign);
  }

  /**
   * Where the piece has no value at the end: next to it, it may stay on one side of the term's, or
   * of a line through it.
   */
  private @Nullable Integer byBound(Expr end, Box box, int without, Box nearBox) {
    Expr atEnd = Dag.substitute(term, v, end);
    boolean up = (kind == Curvature.CONVEX) == (end == nearBox.axis(v).lo());
    for (int steepness : STEEPER) {
      Rational slope = Rational.of(up ? steepness : -steepness);
      Expr line = Expr.constant(slope).times(Expr.variable(v).minus(end));
      Expr bound = slope.isZero() ? atEnd : atEnd.plus(line);
      for (int bits : NEARER) {
        Box nearest = box.with(v, nearest(end, nearBox.axis(v), bits));
        Expr piece = Branches.resolve(term, proof.ranges(nearest, BITS));
        Expr step = bound.minus(piece);
        Expr signed = kind == Curvature.CONVEX ? step : step.negate();
        Integer sign =
            proof.ranges(nearest, BITS).of(signed) == null
                ? null
                : signs.nonnegative(signed, nearest);
        if (sign != null) {
          int equal = proof.add(new Claim.Equal(term, piece, nearest), new Rule.Branch());
          return jump(new Rule.Jump(v, end, slope), box, without, equal, sign);
        }
      }
    }
    return null;
  }

  /** The part of the axis within 2^-bits of the end. */
  private static Axis nearest(Expr end, Axis near, int bits) {
    Expr step = Expr.constant(Rational.of(Math.scalb(1.0, -bits)));
    boolean high = end == near.hi();
    Expr from = high ? end.minus(step) : end.plus(step);
    return !Points.on(from, near.interior())
        ? near
        : high ? near.from(from, true) : near.upTo(from, true);
  }

  private int jump(Rule.Jump rule, Box box, int without, int equal, int sign) {
    return proof.add(new Claim.Curved(term, box, HashSet.of(v), kind), rule, without, equal, sign);
  }

  /** A point between the end and the break next to it; null if there is no break. */
  private static @Nullable Expr between(Expr end, Axis open, Vector<Zeros.Zero> breaks) {
    double place = Ranges.point(end, 60).toDouble();
    Vector<Interval> inner =
        breaks.map(Zeros.Zero::where).filter(where -> where.toDouble() != place);
    if (inner.isEmpty()) {
      return null;
    }
    Interval nearest = inner.minBy(where -> Math.abs(where.toDouble() - place)).get();
    Rational middle = Rational.of(nearest.toDouble() / 2 + place / 2);
    Expr point = Expr.constant(middle);
    return Points.on(point, open.interior()) ? point : null;
  }
}
