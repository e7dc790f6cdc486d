package dev.jensen.analysis.rules;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
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

  /** From this on a scale, or a distance from zero by that of the function, is another one. */
  private static final double FAR = 100;

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
    Outer ridge = ridge(term);
    Integer bent =
        ridge == null
            ? null
            : outer.prove(ridge.function(), ridge.line(), HashSet.of(ridge.variable()), kind);
    return ridge == null || bent == null ? null : back(term, ridge, kind, bent);
  }

  /** The step about the term, from one that says the same of the ridge's function on its line. */
  public int back(Expr term, Outer ridge, Curvature kind, int bent) {
    int affine =
        proof.add(
            new Claim.Curved(ridge.inner(), box, block, Curvature.AFFINE), new Rule.AffineForm());
    int place =
        proof.add(new Claim.Curved(ridge.whole(), box, block, kind), ridge.rule(), bent, affine);
    return proof.curvedAlike(term, kind, new Rule.NormalForm(), place);
  }

  /** The term as a function of one affine term; null if it is none. */
  private @Nullable Outer ridge(Expr term) {
    Vector<Expr> inner = affineParts(term);
    Expr direction = inner.headOption().getOrNull();
    return direction == null || Dag.variables(term).size() == 1 && direction.children().isEmpty()
        ? null
        : along(term, direction, inner);
  }

  /**
   * A function of one variable that lives far from zero or on another scale, as one of an affine
   * term that is neither: its steepest, or flattest, multiple of the variable.
   */
  public @Nullable Outer farOrSteep(Expr term) {
    Vector<Expr> inner = affineParts(term);
    Expr x = Expr.variable(block.head());
    Expr direction = null;
    double most = FAR;
    for (Expr part : inner) {
      Directions.Multiple how = directions.along(part, x);
      if (how == null || !(how.shift() instanceof Constant shift)) {
        return null;
      }
      double rate = Math.abs(how.factor().toDouble());
      double away = Math.abs(shift.value().toDouble()) / rate;
      double size = Math.max(Math.max(rate, 1 / rate), away);
      if (size >= most) {
        most = size;
        direction = part;
      }
    }
    return direction == null ? null : along(term, direction, inner);
  }

  private Vector<Expr> affineParts(Expr term) {
    if (ranges.of(term) == null || Dag.parts(term).size() > MOST_PARTS) {
      return Vector.empty();
    }
    Vector<Expr> inner = directions.affineParts(term);
    return inner.contains(term) ? Vector.empty() : inner;
  }

  private @Nullable Outer along(Expr term, Expr direction, Vector<Expr> inner) {
    Map<Expr, Directions.Multiple> multiples = new IdentityHashMap<>();
    for (Expr part : inner) {
      Directions.Multiple how = directions.along(part, direction);
      if (how == null) {
        return null;
      }
      multiples.put(part, how);
    }
    return Outer.of(
        term,
        direction,
        (part, u) -> {
          Directions.Multiple how = multiples.get(part);
          return how == null ? part : how.of(u);
        },
        box,
        block,
        ranges);
  }
}
