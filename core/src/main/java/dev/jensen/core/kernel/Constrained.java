package dev.jensen.core.kernel;

import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;

/**
 * Which rules may speak of boxes with half-spaces: those that argue about each point by itself, or
 * that use no more of the region than that it is convex. All others move points along an axis, cut
 * the box, or look at the axes of a premise, which half-spaces do not allow.
 */
final class Constrained {
  private static final Set<Class<? extends Rule>> SOUND =
      HashSet.of(
          Rule.Natural.class,
          Rule.End.class,
          Rule.Given.class,
          Rule.Congruent.class,
          Rule.Determinant.class,
          Rule.Inclusion.class,
          Rule.ByEquality.class,
          Rule.Divide.class,
          Rule.Mirror.class,
          Rule.Tree.class,
          Rule.Sturm.class,
          Rule.Waves.class,
          Rule.NormalForm.class,
          Rule.Branch.class,
          Rule.Congruence.class,
          Rule.Chain.class,
          Rule.AffineForm.class,
          Rule.Quadratic.class,
          Rule.Combination.class,
          Rule.Composition.class,
          Rule.Precomposition.class,
          Rule.Substitution.class,
          Rule.SecondDerivative.class,
          Rule.Hessian.class,
          Rule.Closure.class,
          Rule.Lift.class,
          Rule.Ldl.class,
          Rule.Dominance.class,
          Rule.TwoByTwo.class,
          Rule.Minors.class,
          Rule.Schur.class,
          Rule.Entries.class,
          Rule.Gram.class,
          Rule.MatrixTree.class,
          Rule.Violation.class);

  private Constrained() {}

  /** Refuses a rule that does not hold on boxes with half-spaces if a claim is about one. */
  static void check(Rule rule, Argument argument) throws Refusal {
    Refusal.unless(
        SOUND.contains(rule.getClass())
            || isPlain(argument.claim()) && argument.premises().forAll(Constrained::isPlain),
        "the rule is not for boxes with half-spaces");
  }

  private static boolean isPlain(Claim claim) {
    return claim.box().halfSpaces().isEmpty();
  }
}
