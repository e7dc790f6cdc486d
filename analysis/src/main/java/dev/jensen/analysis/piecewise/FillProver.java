package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
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
 * Curvature across a point at which a quotient has no value, but the term is given its limit:
 * {@code {1 if x = 0; sin(x)/x otherwise}}.
 */
public final class FillProver {
  private static final int BITS = 96;
  private static final int MOST = 8;

  private final Proof proof;
  private final KinkProver.Pieces sides;
  private final Expr term;
  private final String v;
  private final Set<String> block;
  private final Curvature kind;

  /**
   * A prover for the term along the variable.
   *
   * @param sides proves the curvature on the two sides of the point, both open there
   */
  public FillProver(
      Proof proof, KinkProver.Pieces sides, Expr term, String variable, Curvature kind) {
    this.proof = proof;
    this.sides = sides;
    this.term = term;
    this.v = variable;
    this.block = HashSet.of(variable);
    this.kind = kind;
  }

  /** The step that says that the term is of the kind on the box; null if no proof is found. */
  public @Nullable Integer prove(Box box) {
    Axis axis = box.axis(v);
    boolean single = box.variables().size() == 1 && kind != Curvature.AFFINE;
    Vector<Expr> breaks = axis.isPoint() || !single ? null : Breaks.inside(term, v, axis);
    if (breaks == null || breaks.size() != 1) {
      return null;
    }
    Expr at = breaks.head();
    Box below = box.with(v, axis.upTo(at, true));
    Box above = box.with(v, axis.from(at, true));
    Expr piece = Branches.resolve(term, proof.ranges(below, BITS));
    if (piece != Branches.resolve(term, proof.ranges(above, BITS))) {
      return null;
    }
    NormalForm form = new NormalForm(proof.ranges(above, BITS));
    Fraction fraction = form.of(piece);
    if (fraction == null) {
      return null;
    }
    Expr up = form.term(fraction.numerator());
    Expr down = form.term(fraction.denominator());
    int order = order(down, at);
    Integer left = order == 0 ? null : sides.prove(term, below, kind);
    Integer right = left == null ? null : sides.prove(term, above, kind);
    if (left == null || right == null) {
      return null;
    }
    int lower = equal(piece, up.over(down), below);
    int upper = equal(piece, up.over(down), above);
    return proof.add(
        new Claim.Curved(term, box, block, kind),
        new Rule.Filled(v, at, up, down, order),
        left,
        right,
        lower,
        upper);
  }

  private int equal(Expr piece, Expr quotient, Box box) {
    int branch = proof.add(new Claim.Equal(term, piece, box), new Rule.Branch());
    int same = proof.add(new Claim.Equal(piece, quotient, box), new Rule.NormalForm());
    return proof.add(new Claim.Equal(term, quotient, box), new Rule.Chain(), branch, same);
  }

  /**
   * To what order the denominator vanishes at the point; 0 if it does not, or that is not found.
   */
  private int order(Expr denominator, Expr at) {
    Expr down = denominator;
    for (int i = 0; i <= MOST && down != null; i++) {
      Expr there = Dag.substitute(down, v, at);
      Interval value = new Ranges(java.util.Map.of(), BITS).of(there);
      if (value == null) {
        return 0;
      }
      if (value.isPositive() || value.isNegative()) {
        return i;
      }
      down = Derivative.of(down, v);
    }
    return 0;
  }
}
