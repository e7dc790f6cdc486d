package dev.jensen.analysis.calculus;

import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The signs of bases of whole powers that are no affine terms: a square rises, and a cube is
 * convex, where its base is nonnegative, and so the powers of a nonnegative convex term are convex.
 */
public final class SignedParts {
  private static final int BITS = 96;
  private static final int MOST = 6;
  private static final int DEPTH = 4;

  private SignedParts() {}

  /** Makes known to the proof the signs that interval evaluation leaves open. */
  public static void assume(Expr function, Box box, Set<String> block, Proof proof, Signs signs) {
    Ranges ranges = proof.ranges(box, BITS);
    Vector.ofAll(Dag.parts(function))
        .filter(part -> part instanceof Power p && p.exponent().isInteger())
        .map(part -> ((Power) part).base())
        .filter(base -> Dag.variables(base).exists(block::contains))
        .filter(base -> isOpen(ranges.of(base)) && Affine.of(base) == null)
        .distinct()
        .take(MOST)
        .forEach(base -> assume(base, box, proof, signs));
  }

  private static boolean isOpen(@Nullable Interval range) {
    return range != null && !range.isNonnegative() && !range.isNonpositive();
  }

  private static void assume(Expr base, Box box, Proof proof, Signs signs) {
    Integer above = signs.nonnegative(base, box, DEPTH);
    Integer below = above != null ? null : signs.nonnegative(base.negate(), box, DEPTH);
    if (above != null) {
      proof.assume(Vector.of(above));
    } else if (below != null) {
      Interval range = signs.range(below).negate();
      proof.assume(
          Vector.of(proof.add(new Claim.Range(base, box, range), new Rule.Mirror(), below)));
    }
  }
}
