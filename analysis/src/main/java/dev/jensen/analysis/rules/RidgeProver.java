package dev.jensen.analysis.rules;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the one direction along which a function changes: a ridge function g(a'x + b) is convex if
 * g is, where the inner term lies (Boyd and Vandenberghe, section 3.2.2).
 */
public final class RidgeProver {
  private static final int BITS = 96;
  private static final int MOST_PARTS = 400;

  private final Proof proof;
  private final PerspectiveProver.Inner outer;
  private final Box box;
  private final Set<String> block;
  private final Ranges ranges;
  private final Directions directions;

  /** A prover for terms on the box, in the block. */
  public RidgeProver(Proof proof, PerspectiveProver.Inner outer, Box box, Set<String> block) {
    this.proof = proof;
    this.outer = outer;
    this.box = box;
    this.block = block;
    this.ranges = proof.ranges(box, BITS);
    this.directions = new Directions(new NormalForm(ranges), block);
  }

  /** The step that says that the term is of the kind; null if no proof is found. */
  public @Nullable Integer prove(Expr term, Curvature kind) {
    if (ranges.of(term) == null || Dag.parts(term).size() > MOST_PARTS) {
      return null;
    }
    Vector<Expr> inner = directions.affineParts(term);
    if (inner == null || inner.isEmpty() || inner.contains(term)) {
      return null;
    }
    Expr direction = inner.head();
    if (Dag.variables(term).size() == 1 && direction.children().isEmpty()) {
      return null;
    }
    Map<Expr, Directions.Multiple> multiples = new IdentityHashMap<>();
    for (Expr part : inner) {
      Directions.Multiple how = directions.along(part, direction);
      if (how == null) {
        return null;
      }
      multiples.put(part, how);
    }
    Outer ridge =
        Outer.of(
            term,
            direction,
            (part, u) -> {
              Directions.Multiple how = multiples.get(part);
              return how == null ? part : how.of(u);
            },
            box,
            block,
            ranges);
    if (ridge == null) {
      return null;
    }
    Integer bent = outer.prove(ridge.function(), ridge.line(), HashSet.of(ridge.variable()), kind);
    if (bent == null) {
      return null;
    }
    int affine =
        proof.add(new Claim.Curved(direction, box, block, Curvature.AFFINE), new Rule.AffineForm());
    int place =
        proof.add(new Claim.Curved(ridge.whole(), box, block, kind), ridge.rule(), bent, affine);
    return proof.curvedAlike(term, kind, new Rule.NormalForm(), place);
  }
}
