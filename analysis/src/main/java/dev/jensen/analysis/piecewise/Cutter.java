package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.Gap;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Cuts a term at its breaks along one variable, and says what it equals on each part. */
public final class Cutter {
  private static final int BITS = 96;

  private final Signs signs;
  private final Proof proof;
  private final Expr term;
  private final Box box;
  private final String v;
  private final BranchFacts deciding;

  /** A cutter of the term on the box along the variable. */
  public Cutter(Signs signs, Proof proof, Expr term, Box box, String variable) {
    this.signs = signs;
    this.proof = proof;
    this.term = term;
    this.box = box;
    this.v = variable;
    this.deciding = new BranchFacts(signs, proof, term);
  }

  /**
   * A part without breaks inside, but for those that move with other variables.
   *
   * @param axis where it lies, with its ends
   * @param term what the whole equals there
   * @param equal the step that says so
   */
  public record Part(Axis axis, Expr term, int equal) {}

  /** The parts from left to right; null if a break has no name, or an equality no proof. */
  public @Nullable Vector<Part> parts() {
    return parts(side -> side);
  }

  /** The same without their ends, at which the term may jump. */
  public @Nullable Vector<Part> insides() {
    return parts(Axis::interior);
  }

  private @Nullable Vector<Part> parts(UnaryOperator<Axis> trimmed) {
    Axis axis = box.axis(v);
    Vector<Expr> breaks = axis.isPoint() ? null : breaks(axis);
    if (breaks == null) {
      return null;
    }
    Vector<Part> found = Vector.empty();
    for (int i = 0; i <= breaks.size(); i++) {
      Axis side = i == 0 ? axis : axis.from(breaks.get(i - 1), false);
      side = i == breaks.size() ? side : side.upTo(breaks.get(i), false);
      Part part = part(trimmed.apply(side));
      if (part == null) {
        return null;
      }
      found = found.append(part);
    }
    return found;
  }

  private @Nullable Vector<Expr> breaks(Axis axis) {
    Vector<Expr> all = Breaks.inside(term, v, axis);
    if (all != null || box.variables().size() == 1) {
      return all;
    }
    Vector<Expr> fixed = Breaks.fixed(term, v, axis);
    return fixed.isEmpty() && Breaks.moving(term, v).isEmpty() ? null : fixed;
  }

  /** What the term equals on a part of the box without breaks inside; null if that has no proof. */
  public @Nullable Part part(Axis axis) {
    Box inside = box.with(v, axis.interior());
    Vector<Integer> facts = deciding.signs(inside);
    Expr resolved = Branches.resolve(term, deciding.ranges(inside, facts));
    Box closed = box.with(v, axis);
    if (proof.ranges(closed, BITS).of(resolved) == null
        && (box.variables().size() > 1
            || endsIn(resolved, axis)
            || Definedness.establish(resolved, closed, proof, signs) != null)) {
      return null;
    }
    Integer equal = equal(axis, resolved, facts);
    return equal == null ? null : withoutRoots(new Part(axis, resolved, equal));
  }

  /** The part as a polynomial in fewer roots, if it is one: roots have no slope where they end. */
  private Part withoutRoots(Part part) {
    Box here = box.with(v, part.axis());
    NormalForm form = new NormalForm(proof.ranges(here, BITS));
    Fraction fraction = roots(part.term()) == 0 ? null : form.of(part.term());
    if (fraction == null || !fraction.denominator().isConstant()) {
      return part;
    }
    Expr other =
        Dag.rewrite(
            form.term(fraction.numerator().scale(fraction.denominator().constantTerm().inverse())),
            Cutter::powerOfRoot);
    if (roots(other) >= roots(part.term())) {
      return part;
    }
    int same = proof.add(new Claim.Equal(part.term(), other, here), new Rule.NormalForm());
    int equal = proof.add(new Claim.Equal(term, other, here), new Rule.Chain(), part.equal(), same);
    return new Part(part.axis(), other, equal);
  }

  /** {@code (a^(1/n))^(kn) = a^k} where the root has a value. */
  private static Expr powerOfRoot(Expr each) {
    return each instanceof Power p
            && p.base() instanceof Power root
            && p.exponent().multiply(root.exponent()).isInteger()
        ? Expr.power(root.base(), p.exponent().multiply(root.exponent()))
        : each;
  }

  private long roots(Expr piece) {
    return Dag.parts(piece).stream()
        .filter(each -> each instanceof Power p && !p.exponent().isInteger())
        .filter(each -> Dag.variables(each).contains(v))
        .count();
  }

  /** Whether the piece has surely no value at an end that belongs to the axis. */
  private boolean endsIn(Expr piece, Axis axis) {
    Expr low = axis.loOpen() ? null : axis.lo();
    Expr high = axis.hiOpen() ? null : axis.hi();
    return low != null && Gap.at(piece, box.with(v, Axis.point(low))) != null
        || high != null && Gap.at(piece, box.with(v, Axis.point(high))) != null;
  }

  /** The step that says that the term equals the piece on all of the axis, its ends included. */
  private @Nullable Integer equal(Axis axis, Expr piece, Vector<Integer> facts) {
    Box closed = box.with(v, axis);
    Vector<Integer> here = deciding.signs(closed);
    if (Branches.resolve(term, deciding.ranges(closed, here)) == piece) {
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

  /** The value at a point, which has no branches that are decided there; null if it has none. */
  public @Nullable Expr value(Expr point) {
    Box slice = box.with(v, Axis.point(point));
    Ranges there = deciding.ranges(slice, factsAt(slice, point));
    return there.of(term) == null ? null : Dag.substitute(Branches.resolve(term, there), v, point);
  }

  /** The step that says that the term has the value of the piece at a point; null if it may not. */
  public @Nullable Integer equalAt(Expr point, Expr piece) {
    Box slice = box.with(v, Axis.point(point));
    Vector<Integer> facts = factsAt(slice, point);
    Ranges there = deciding.ranges(slice, facts);
    Expr value = Branches.resolve(term, there);
    if (there.of(term) == null || there.of(value) == null || there.of(piece) == null) {
      return null;
    }
    Integer met = same(value, piece, slice, facts);
    if (met == null) {
      return null;
    }
    int branch = proof.add(new Claim.Equal(term, value, slice), new Rule.Branch(), facts);
    return proof.add(new Claim.Equal(term, piece, slice), new Rule.Chain(), branch, met);
  }

  /** At a break a deciding term is exactly zero, which only its normal form shows. */
  private Vector<Integer> factsAt(Box slice, Expr at) {
    return deciding.gathered(
        slice, (each, range) -> range.isPoint() ? null : signs.atPoint(each, slice, v, at));
  }

  /** The step that says that both terms have one value on the slice; null if they may not. */
  @Nullable Integer same(Expr left, Expr right, Box slice) {
    return same(left, right, slice, Vector.empty());
  }

  /** The facts tell that both sides are defined there. */
  private @Nullable Integer same(Expr left, Expr right, Box slice, Vector<Integer> facts) {
    Expr a = Dag.substitute(left, slice.points());
    Expr b = Dag.substitute(right, slice.points());
    return new NormalForm(proof.ranges(slice, BITS)).same(a, b)
        ? proof.add(new Claim.Equal(left, right, slice), new Rule.NormalForm(), facts)
        : null;
  }
}
