package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Curvature along one variable of a term with kinks: each piece is of the kind, and at each break
 * the slope does not turn the other way.
 */
public final class KinkProver {
  /** Proves the curvature of a piece without kinks. */
  @FunctionalInterface
  public interface Pieces {
    @Nullable Integer prove(Expr piece, Box box, Curvature kind);
  }

  private static final int BITS = 96;
  private static final int MOST_NESTED = 6;

  private final Signs signs;
  private final Proof proof;
  private final Pieces pieces;
  private final Expr term;
  private final Box box;
  private final String v;
  private final Set<String> block;
  private final Curvature kind;

  /** A prover for the term along the variable. */
  public KinkProver(
      Signs signs,
      Proof proof,
      Pieces pieces,
      Expr term,
      Box box,
      String variable,
      Curvature kind) {
    this.signs = signs;
    this.proof = proof;
    this.pieces = pieces;
    this.term = term;
    this.box = box;
    this.v = variable;
    this.block = HashSet.of(variable);
    this.kind = kind;
  }

  /**
   * One piece: the term that the whole equals there, and the steps that say so and that it is of
   * the kind.
   */
  private record Piece(Axis axis, Expr term, int equal, int curved) {}

  /** The step that says that the term is of the kind; null if no proof is found. */
  public @Nullable Integer prove() {
    Axis axis = box.axis(v);
    Vector<Expr> breaks = axis.isPoint() ? null : Breaks.inside(term, v, axis);
    if (breaks == null) {
      return null;
    }
    Vector<Piece> found = Vector.empty();
    for (int i = 0; i <= breaks.size(); i++) {
      Axis part = i == 0 ? axis : axis.from(breaks.get(i - 1), false);
      part = i == breaks.size() ? part : part.upTo(breaks.get(i), false);
      Piece piece = piece(part);
      if (piece == null) {
        return null;
      }
      found = found.append(piece);
    }
    Integer whole =
        proof.add(
            curved(term, found.head().axis()),
            new Rule.ByEquality(),
            found.head().equal(),
            found.head().curved());
    for (int i = 0; i < breaks.size(); i++) {
      Integer glued = glued(found.get(i), found.get(i + 1), breaks.get(i));
      if (glued == null) {
        return null;
      }
      Axis reach = i + 1 == breaks.size() ? axis : axis.upTo(breaks.get(i + 1), false);
      whole = i == 0 ? glued : proof.add(curved(term, reach), new Rule.Overlap(v), whole, glued);
    }
    return whole;
  }

  private Claim.Curved curved(Expr what, Axis axis) {
    return new Claim.Curved(what, box.with(v, axis), block, kind);
  }

  private @Nullable Piece piece(Axis axis) {
    Box inside = box.with(v, axis.interior());
    Vector<Integer> facts = facts(inside);
    Expr resolved = Branches.resolve(term, ranges(inside, facts));
    Box closed = box.with(v, axis);
    if (proof.ranges(closed, BITS).of(resolved) == null) {
      return null;
    }
    Integer equal = equal(axis, resolved, facts);
    Integer bent = equal == null ? null : pieces.prove(resolved, closed, kind);
    return bent == null || equal == null ? null : new Piece(axis, resolved, equal, bent);
  }

  /**
   * The signs on the region of those terms that decide a branch and whose sign interval evaluation
   * does not show.
   */
  private Vector<Integer> facts(Box region) {
    return gathered(
        region,
        (each, range) ->
            range.isNonnegative() || range.isNonpositive() ? null : sign(each, region));
  }

  /** What is to be known of a term whose range is known. */
  @FunctionalInterface
  private interface Fact {
    @Nullable Integer of(Expr each, Interval range);
  }

  /**
   * Facts about the terms that decide a branch; where inner branches are taken, those that decide
   * the outer ones are others.
   */
  private Vector<Integer> gathered(Box region, Fact fact) {
    Vector<Integer> facts = Vector.empty();
    Set<Expr> seen = HashSet.empty();
    Expr left = term;
    for (int depth = 0; depth < MOST_NESTED; depth++) {
      Vector<Expr> fresh = Breaks.switches(left).reject(seen::contains);
      for (Expr each : fresh) {
        Interval range = ranges(region, facts).of(each);
        Integer place = range == null ? null : fact.of(each, range);
        facts = place == null ? facts : facts.append(place);
      }
      if (fresh.isEmpty()) {
        break;
      }
      seen = seen.addAll(fresh);
      left = Branches.resolve(term, ranges(region, facts));
    }
    return facts;
  }

  private @Nullable Integer sign(Expr term, Box region) {
    Integer above = signs.nonnegative(term, region, 2);
    if (above != null) {
      return above;
    }
    Integer below = signs.nonnegative(term.negate(), region, 2);
    return below == null
        ? null
        : proof.add(
            new Claim.Range(term, region, signs.range(below).negate()), new Rule.Mirror(), below);
  }

  private Ranges ranges(Box region, Vector<Integer> facts) {
    Ranges ranges = proof.ranges(region, BITS);
    for (int fact : facts) {
      if (proof.claim(fact) instanceof Claim.Range range) {
        ranges.assume(range.term(), range.range());
      }
    }
    return ranges;
  }

  /** The step that says that the term equals the piece on all of the axis, its ends included. */
  private @Nullable Integer equal(Axis axis, Expr piece, Vector<Integer> facts) {
    Box closed = box.with(v, axis);
    Vector<Integer> here = facts(closed);
    if (Branches.resolve(term, ranges(closed, here)) == piece) {
      return proof.add(new Claim.Equal(term, piece, closed), new Rule.Branch(), here);
    }
    Integer joined =
        proof.add(
            new Claim.Equal(term, piece, box.with(v, axis.interior())), new Rule.Branch(), facts);
    Axis reached = axis.interior();
    for (boolean low : new boolean[] {true, false}) {
      Expr end = low ? axis.lo() : axis.hi();
      if (end == null || (low ? axis.loOpen() : axis.hiOpen())) {
        continue;
      }
      Integer slice = equalAt(end, piece);
      if (slice == null) {
        return null;
      }
      reached = low ? reached.from(end, false) : reached.upTo(end, false);
      Claim claim = new Claim.Equal(term, piece, box.with(v, reached));
      joined =
          low
              ? proof.add(claim, new Rule.Cut(v, end), slice, joined)
              : proof.add(claim, new Rule.Cut(v, end), joined, slice);
    }
    return joined;
  }

  private @Nullable Integer equalAt(Expr end, Expr piece) {
    Box slice = box.with(v, Axis.point(end));
    Vector<Integer> facts = factsAt(slice, end);
    Ranges there = ranges(slice, facts);
    Expr value = Branches.resolve(term, there);
    if (there.of(term) == null || there.of(value) == null || there.of(piece) == null) {
      return null;
    }
    Integer met = same(value, piece, slice);
    if (met == null) {
      return null;
    }
    int branch = proof.add(new Claim.Equal(term, value, slice), new Rule.Branch(), facts);
    return proof.add(new Claim.Equal(term, piece, slice), new Rule.Chain(), branch, met);
  }

  /** At a break a deciding term is exactly zero, which only its normal form shows. */
  private Vector<Integer> factsAt(Box slice, Expr at) {
    return gathered(
        slice, (each, range) -> range.isPoint() ? null : signs.atPoint(each, slice, v, at));
  }

  private @Nullable Integer same(Expr left, Expr right, Box slice) {
    Expr a = dev.jensen.core.expr.Dag.substitute(left, slice.points());
    Expr b = dev.jensen.core.expr.Dag.substitute(right, slice.points());
    return new dev.jensen.core.algebra.NormalForm(proof.ranges(slice, BITS)).same(a, b)
        ? proof.add(new Claim.Equal(left, right, slice), new Rule.NormalForm())
        : null;
  }

  /** The step that says that the term is of the kind on two neighbouring pieces together. */
  private @Nullable Integer glued(Piece left, Piece right, Expr at) {
    Axis axis =
        new Axis(left.axis().lo(), left.axis().loOpen(), right.axis().hi(), right.axis().hiOpen());
    Box slice = box.with(v, Axis.point(at));
    Integer meeting = same(left.term(), right.term(), slice);
    if (meeting == null) {
      return null;
    }
    Ranges there = proof.ranges(slice, BITS);
    Expr before = Derivative.of(Branches.resolveStrictly(left.term(), there), v);
    Expr after = Derivative.of(Branches.resolveStrictly(right.term(), there), v);
    if (before == null || after == null) {
      return null;
    }
    Expr jump = after.minus(before);
    Integer sign = signs.atPoint(kind == Curvature.CONVEX ? jump : jump.negate(), slice, v, at);
    return sign == null
        ? null
        : proof.add(
            curved(term, axis),
            new Rule.Kink(v, at),
            left.equal(),
            right.equal(),
            left.curved(),
            right.curved(),
            meeting,
            sign);
  }
}
