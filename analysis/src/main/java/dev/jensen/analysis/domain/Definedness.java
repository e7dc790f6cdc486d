package dev.jensen.analysis.domain;

import dev.jensen.analysis.calculus.Signs;
import dev.jensen.analysis.rules.Proof;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a function is defined on all of a box, where interval evaluation alone does not show
 * it.
 */
public final class Definedness {
  private static final int BITS = 96;
  private static final int DEPTH = 5;

  private Definedness() {}

  /**
   * Proves what the parts of the function require and makes it known to the proof.
   *
   * @return a part that is not shown to be defined; null if all are
   */
  public static @Nullable Expr establish(Expr function, Box box, Proof proof, Signs signs) {
    if (proof.ranges(box, BITS).of(function) != null) {
      return null;
    }
    for (Requirement each : Requirement.of(function)) {
      if (proof.ranges(box, BITS).of(each.part()) == null) {
        Integer place = prove(each, box, proof, signs);
        if (place != null) {
          proof.assume(Vector.of(place));
        }
      }
    }
    return proof.ranges(box, BITS).undefinedPart(function);
  }

  private static @Nullable Integer prove(
      Requirement requirement, Box box, Proof proof, Signs signs) {
    if (proof.ranges(box, BITS).of(requirement.term()) == null) {
      return null;
    }
    Integer above = signs.nonnegative(requirement.term(), box, DEPTH);
    if (above != null || requirement.kind() != Requirement.Kind.NONZERO) {
      return above;
    }
    Integer below = signs.nonnegative(requirement.term().negate(), box, DEPTH);
    if (below == null || !signs.range(below).isPositive()) {
      return null;
    }
    // The sign of the term itself follows from that of its negative.
    Interval range = signs.range(below).negate();
    return proof.add(
        new dev.jensen.core.proof.Claim.Range(requirement.term(), box, range),
        new dev.jensen.core.proof.Rule.Mirror(),
        below);
  }
}
