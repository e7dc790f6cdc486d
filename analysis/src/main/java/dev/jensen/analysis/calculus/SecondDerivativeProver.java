package dev.jensen.analysis.calculus;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import org.jspecify.annotations.Nullable;

/**
 * Curvature along one variable from the sign of the second derivative (Boyd and Vandenberghe,
 * section 3.1.4).
 */
public final class SecondDerivativeProver {
  private SecondDerivativeProver() {}

  /**
   * The step that says that the term is of the kind along the variable; null if no proof is found.
   */
  public static @Nullable Integer prove(
      Signs signs, Expr term, Box box, String variable, Curvature kind) {
    if (signs.proof().ranges(box, Signs.BITS).of(term) == null || box.axis(variable).isPoint()) {
      return null;
    }
    Box inside = box.interior();
    Set<String> block = HashSet.of(variable);
    if (!Definedness.isSmooth(term, inside, block, signs.proof(), signs)) {
      return null;
    }
    Expr once = Derivative.of(term, variable);
    Expr twice = once == null ? null : Derivative.of(once, variable);
    if (twice == null) {
      return null;
    }
    Expr bent = kind == Curvature.CONVEX ? twice : twice.negate();
    if (Definedness.establish(bent, inside, signs.proof(), signs) != null) {
      return null;
    }
    Definedness.spellBases(bent, inside, signs.proof(), signs);
    Integer sign = signs.nonnegative(bent, inside, LineSigns.DEPTH);
    if (sign == null) {
      return null;
    }
    int within =
        signs
            .proof()
            .add(new Claim.Curved(term, inside, block, kind), new Rule.SecondDerivative(), sign);
    return inside.equals(box)
        ? within
        : signs.proof().add(new Claim.Curved(term, box, block, kind), new Rule.Closure(), within);
  }
}
