package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** Cuts a term at its breaks along one variable, and says what it equals on each part. */
public final class Cutter {
  private static final int BITS = 96;
  private static final int MOST_NESTED = 6;

  private final Signs signs;
  private final Proof proof;
  private final Expr term;
  private final Box box;
  private final String v;

  /** A cutter of the term on the box along the variable. */
  public Cutter(Signs signs, Proof proof, Expr term, Box box, String variable) {
    this.signs = signs;
    this.proof = proof;
    this.term = term;
    this.box = box;
    this.v = variable;
  }

  /**
   * A part without breaks inside.
   *
   * @param axis where it lies, with its ends
   * @param term what the whole equals there
   * @param equal the step that says so
   */
  public record Part(Axis axis, Expr term, int equal) {}

  /** The parts from left to right; null if a break has no name, or an equality no proof. */
  public @Nullable Vector<Part> parts() {
    Axis axis = box.axis(v);
    Vector<Expr> breaks = axis.isPoint() ? null : Breaks.inside(term, v, axis);
    if (breaks == null) {
      return null;
    }
    Vector<Part> found = Vector.empty();
    for (int i = 0; i <= breaks.size(); i++) {
      Axis side = i == 0 ? axis : axis.from(breaks.get(i - 1), false);
      side = i == breaks.size() ? side : side.upTo(breaks.get(i), false);
      Part part = part(side);
      if (part == null) {
        return null;
      }
      found = found.append(part);
    }
    return found;
  }

  private @Nullable Part part(Axis axis) {
    Box inside = box.with(v, axis.interior());
    Vector<Integer> facts = facts(inside);
    Expr resolved = Branches.resolve(term, ranges(inside, facts));
    if (proof.ranges(box.with(v, axis), BITS).of(resolved) == null) {
      return null;
    }
    Integer equal = equal(axis, resolved, facts);
    return equal == null ? null : new Part(axis, resolved, equal);
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

  /** The step that says that both terms have one value on the slice; null if they may not. */
  @Nullable Integer same(Expr left, Expr right, Box slice) {
    Expr a = Dag.substitute(left, slice.points());
    Expr b = Dag.substitute(right, slice.points());
    return new NormalForm(proof.ranges(slice, BITS)).same(a, b)
        ? proof.add(new Claim.Equal(left, right, slice), new Rule.NormalForm())
        : null;
  }
}
