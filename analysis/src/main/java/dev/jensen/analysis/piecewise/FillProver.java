package dev.jensen.analysis.piecewise;

import dev.jensen.analysis.calculus.Definedness;
import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
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

  private final Signs signs;
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
    BranchFacts deciding = new BranchFacts(signs, proof, term);
    Vector<Integer> lowFacts = deciding.signs(below);
    Vector<Integer> highFacts = deciding.signs(above);
    Expr piece = Branches.resolve(term, deciding.ranges(below, lowFacts));
    if (piece != Branches.resolve(term, deciding.ranges(above, highFacts))) {
      return null;
    }
    Limit.Composed composed = Limit.composed(piece, v, at, deciding.ranges(above, highFacts));
    if (composed == null) {
      return null;
    }
    Limit limit = composed.quotient();
    Expr up = limit.numerator();
    Expr down = limit.denominator();
    Expr whole = Dag.substitute(composed.outer(), composed.inner(), up.over(down));
    if (!rootsAreAnalytic(up.over(down), proof.ranges(box.with(v, Axis.point(at)), BITS))) {
      return null;
    }
    if (Definedness.establish(whole, below, proof, signs) != null
        || Definedness.establish(whole, above, proof, signs) != null) {
      return null;
    }
    Integer left = sides.prove(term, below, kind);
    Integer right = left == null ? null : sides.prove(term, above, kind);
    if (left == null || right == null) {
      return null;
    }
    int lower = equal(piece, whole, below, lowFacts);
    int upper = equal(piece, whole, above, highFacts);
    return proof.add(
        new Claim.Curved(term, box, block, kind),
        new Rule.Filled(v, at, up, down, limit.order()),
        left,
        right,
        lower,
        upper);
  }

  private static boolean rootsAreAnalytic(Expr quotient, Ranges there) {
    for (Expr part : Dag.parts(quotient)) {
      if (part instanceof Power root && !root.exponent().isInteger()) {
        Interval base = there.of(root.base());
        if (base == null || !base.isPositive()) {
          return false;
        }
      }
    }
    return true;
  }

  private int equal(Expr piece, Expr quotient, Box box, Vector<Integer> facts) {
    int branch = proof.add(new Claim.Equal(term, piece, box), new Rule.Branch(), facts);
    int same = proof.add(new Claim.Equal(piece, quotient, box), new Rule.NormalForm(), facts);
    return proof.add(new Claim.Equal(term, quotient, box), new Rule.Chain(), branch, same);
  }
}
