package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Curvature across the one break of a term at which it is least, for concave greatest: a power of
 * something that touches zero, or a flat end of a piece, where no rule tells a slope.
 */
public final class LeastProver {
  private static final int FEW_DERIVATIVES = 2;

  private final Signs signs;
  private final Proof proof;
  private final KinkProver.Pieces sides;
  private final Expr term;
  private final String v;
  private final Curvature kind;

  /**
   * A prover for the term along the variable.
   *
   * @param sides proves the curvature on the two sides of the break, both closed there
   */
  public LeastProver(
      Signs signs,
      Proof proof,
      KinkProver.Pieces sides,
      Expr term,
      String variable,
      Curvature kind) {
    this.signs = signs;
    this.proof = proof;
    this.sides = sides;
    this.term = term;
    this.v = variable;
    this.kind = kind;
  }

  /** The step that says that the term is of the kind on the box; null if no proof is found. */
  public @Nullable Integer prove(Box box) {
    Axis axis = box.axis(v);
    Vector<Expr> breaks =
        axis.isPoint() || kind == Curvature.AFFINE ? null : Breaks.inside(term, v, axis);
    if (breaks == null || breaks.size() != 1) {
      return null;
    }
    Expr at = breaks.head();
    Expr rise = term.minus(Dag.substitute(term, v, at));
    Integer sign =
        signs.nonnegative(kind == Curvature.CONVEX ? rise : rise.negate(), box, FEW_DERIVATIVES);
    Integer left = sign == null ? null : sides.prove(term, box.with(v, axis.upTo(at, false)), kind);
    Integer right =
        left == null ? null : sides.prove(term, box.with(v, axis.from(at, false)), kind);
    return sign == null || left == null || right == null
        ? null
        : proof.add(
            new Claim.Curved(term, box, HashSet.of(v), kind),
            new Rule.Least(v, at),
            left,
            right,
            sign);
  }
}
