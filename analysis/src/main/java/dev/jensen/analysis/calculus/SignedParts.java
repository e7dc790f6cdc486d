package dev.jensen.analysis.calculus;

import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.number.Interval;
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
        .forEach(base -> assume(base, box, DEPTH, proof, signs));
  }

  private static boolean isOpen(@Nullable Interval range) {
    return range != null && !range.isNonnegative() && !range.isNonpositive();
  }

  /** Makes the sign of the term known to the proof, if it is found with so many derivatives. */
  public static void assume(Expr term, Box box, int depth, Proof proof, Signs signs) {
    Integer above = signs.nonnegative(term, box, depth);
    Integer below = above != null ? null : signs.nonnegative(term.negate(), box, depth);
    if (above != null) {
      proof.assume(Vector.of(above));
    } else if (below != null) {
      proof.assume(Vector.of(proof.mirrored(term, box, below)));
    }
  }
}
