package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Curvature of a term with kinks where one variable has certain values: each piece is of the kind,
 * and at each break the slope does not turn the other way.
 */
public final class KinkProver {
  /** Proves the curvature of a piece without kinks. */
  @FunctionalInterface
  public interface Pieces {
    @Nullable Integer prove(Expr piece, Box box, Curvature kind);
  }

  private static final int BITS = 96;

  private final Signs signs;
  private final Proof proof;
  private final Pieces pieces;
  private final Expr term;
  private final Box box;
  private final String v;
  private final Set<String> block;
  private final Curvature kind;
  private final Cutter cutter;

  /** A prover for the term in the block, cut where the variable of the block says. */
  public KinkProver(
      Signs signs,
      Proof proof,
      Pieces pieces,
      Expr term,
      Box box,
      String variable,
      Set<String> block,
      Curvature kind) {
    this.signs = signs;
    this.proof = proof;
    this.pieces = pieces;
    this.term = term;
    this.box = box;
    this.v = variable;
    this.block = block;
    this.kind = kind;
    this.cutter = new Cutter(signs, proof, term, box, variable);
  }

  /** A part, and the step that says that what the whole equals there is of the kind. */
  private record Piece(Cutter.Part part, int curved) {
    Axis axis() {
      return part.axis();
    }
  }

  /** The step that says that the term is of the kind; null if no proof is found. */
  public @Nullable Integer prove() {
    Axis axis = box.axis(v);
    Vector<Cutter.Part> parts = cutter.parts();
    if (parts == null) {
      return null;
    }
    Vector<Piece> found = Vector.empty();
    for (Cutter.Part part : parts) {
      Integer bent = pieces.prove(part.term(), box.with(v, part.axis()), kind);
      if (bent == null) {
        return null;
      }
      found = found.append(new Piece(part, bent));
    }
    Integer whole =
        proof.add(
            curved(term, found.head().axis()),
            new Rule.ByEquality(),
            found.head().part().equal(),
            found.head().curved());
    for (int i = 0; i + 1 < found.size(); i++) {
      Expr at = Objects.requireNonNull(found.get(i).axis().hi());
      Integer glued = glued(found.get(i), found.get(i + 1), at);
      if (glued == null) {
        return null;
      }
      Axis reach =
          new Axis(
              axis.lo(),
              axis.loOpen(),
              found.get(i + 1).axis().hi(),
              found.get(i + 1).axis().hiOpen());
      whole = i == 0 ? glued : proof.add(curved(term, reach), new Rule.Overlap(v), whole, glued);
    }
    return whole;
  }

  private Claim.Curved curved(Expr what, Axis axis) {
    return new Claim.Curved(what, box.with(v, axis), block, kind);
  }

  /** The step that says that the term is of the kind on two neighbouring pieces together. */
  private @Nullable Integer glued(Piece left, Piece right, Expr at) {
    Axis axis =
        new Axis(left.axis().lo(), left.axis().loOpen(), right.axis().hi(), right.axis().hiOpen());
    Box slice = box.with(v, Axis.point(at));
    Integer meeting = cutter.same(left.part().term(), right.part().term(), slice);
    if (meeting == null) {
      return null;
    }
    Ranges there = proof.ranges(slice, BITS);
    Expr before = slope(left.part().term(), there);
    Expr after = slope(right.part().term(), there);
    if (before == null || after == null) {
      return null;
    }
    Expr jump = after.minus(before);
    Expr turn = kind == Curvature.CONVEX ? jump : jump.negate();
    Integer sign = signs.atPoint(turn, slice, v, at);
    sign = sign != null || box.variables().size() == 1 ? sign : signs.nonnegative(turn, slice, 2);
    return sign == null
        ? null
        : proof.add(
            curved(term, axis),
            new Rule.Kink(v, at),
            left.part().equal(),
            right.part().equal(),
            left.curved(),
            right.curved(),
            meeting,
            sign);
  }

  private @Nullable Expr slope(Expr piece, Ranges there) {
    Expr near = Branches.resolveStrictly(piece, there);
    return Smoothness.obstacleToSlope(near, there) == null ? Derivative.of(near, v) : null;
  }
}
