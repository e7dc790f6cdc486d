package dev.jensen.analysis.rules;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * A function of one of its own parts: h(g(x)) with g wherever the variables occur, h convex and
 * nondecreasing, g convex, though h is no atom (Boyd and Vandenberghe, section 3.2.4). Functions of
 * a norm are of this kind.
 */
public final class NestProver {
  /** Proves that a function of one variable moves one way. */
  @FunctionalInterface
  public interface Monotone {
    /** The step that says that the function rises, or that it falls; null if it is not proved. */
    @Nullable Integer prove(Expr function, Box line, String variable, boolean rises);
  }

  private static final int BITS = 96;
  private static final int MOST_PARTS = 120;

  private final Proof proof;
  private final PerspectiveProver.Inner bent;
  private final Monotone monotone;
  private final Box box;
  private final Set<String> block;
  private final Ranges ranges;

  /** A prover for terms on the box, in the block. */
  public NestProver(
      Proof proof, PerspectiveProver.Inner bent, Monotone monotone, Box box, Set<String> block) {
    this.proof = proof;
    this.bent = bent;
    this.monotone = monotone;
    this.box = box;
    this.block = block;
    this.ranges = proof.ranges(box, BITS);
  }

  /** The step that says that the term is of the kind; null if no proof is found. */
  public @Nullable Integer prove(Expr term, Curvature kind) {
    if (ranges.of(term) == null || Dag.parts(term).size() > MOST_PARTS) {
      return null;
    }
    for (Expr part : Vector.ofAll(Dag.parts(term)).reverse()) {
      boolean inside = part != term && !(part instanceof Variable) && !(part instanceof Constant);
      Integer place = inside ? through(term, part, kind) : null;
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private @Nullable Integer through(Expr term, Expr inner, Curvature kind) {
    Outer outer =
        Dag.variables(inner).exists(block::contains)
            ? Outer.of(
                term,
                inner,
                (part, u) -> part == inner ? u : told(part, inner, u),
                box,
                block,
                ranges)
            : null;
    // Through an affine function the rules have gone before.
    if (outer == null || Affine.of(outer.function()) != null) {
      return null;
    }
    Integer outside =
        bent.prove(outer.function(), outer.line(), HashSet.of(outer.variable()), kind);
    for (boolean rises : new boolean[] {true, false}) {
      // Along its one line the outer function tells more quickly that it cannot be.
      Integer moves =
          outside == null
              ? null
              : monotone.prove(outer.function(), outer.line(), outer.variable(), rises);
      Integer inside =
          moves == null ? null : bent.prove(inner, box, block, rises ? kind : kind.negate());
      if (outside != null && inside != null && moves != null) {
        int place =
            proof.add(
                new Claim.Curved(outer.whole(), box, block, kind),
                outer.rule(),
                outside,
                inside,
                moves);
        return proof.curvedAlike(term, kind, new Rule.NormalForm(), place);
      }
    }
    return null;
  }

  /**
   * The part by what the inner term tells of it: what stands under a root or a norm is its power,
   * and a sum may hold a multiple of that, or of the inner term, among its own terms.
   */
  private static Expr told(Expr part, Expr inner, Expr name) {
    Expr base = inner;
    Expr value = name;
    if (inner instanceof Power root && root.exponent().sign() > 0) {
      base = root.base();
      value = Expr.power(name, root.exponent().inverse());
    } else if (inner instanceof Apply a && a.atom().equals(Atoms.NORM2)) {
      base = Expr.sum(a.arguments().map(x -> x.power(2)));
      value = name.power(2);
    }
    if (part == base) {
      return value;
    }
    return part instanceof Sum sum && base instanceof Sum shared
        ? Multiples.replaced(sum, shared, value)
        : part;
  }
}
