package dev.jensen.analysis.report;

import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Step;

/** What textbooks call the rules. */
final class RuleNames {
  private RuleNames() {}

  static String of(Step step) {
    return switch (step.rule()) {
      case Rule.Natural r -> "interval evaluation";
      case Rule.End r -> "end of the domain";
      case Rule.Given r -> "combination of the constraints";
      case Rule.Congruent r -> "congruence of matrices";
      case Rule.Determinant r -> "determinant of a semidefinite matrix";
      case Rule.Inclusion r -> "restriction";
      case Rule.Mirror r -> "change of sign";
      case Rule.ByEquality r -> "substitution of equals";
      case Rule.Cut r -> "case distinction";
      case Rule.Divide r -> "two half-spaces";
      case Rule.Tree r -> "interval branch and bound";
      case Rule.Grows r -> "monotone growth from a point";
      case Rule.Fades r -> "monotone growth from infinity";
      case Rule.Telescopes r -> "telescoping sum";
      case Rule.Sturm r -> "Sturm's theorem";
      case Rule.NormalForm r -> "algebraic normal form";
      case Rule.Branch r -> "choice of branch";
      case Rule.Congruence r -> "replacement of equals";
      case Rule.Chain r -> "transitivity of equality";
      case Rule.AffineForm r -> "affine form";
      case Rule.Combination r -> "nonnegative combination";
      case Rule.Composition r -> "composition rule";
      case Rule.SecondDerivative r -> "second-order condition";
      case Rule.Hessian r -> "second-order condition (Hessian)";
      case Rule.Closure r -> "continuity up to the boundary";
      case Rule.Lift r -> "variables that do not occur";
      case Rule.Overlap r -> "gluing on an overlap";
      case Rule.Least r -> "gluing at the least value";
      case Rule.Slope r -> "monotone slope";
      case Rule.Waves r -> "Sturm's theorem on half the angle";
      case Rule.Quadratic r -> "definite quadratic form";
      case Rule.Corner r -> "gluing around a corner";
      case Rule.Kink r -> "gluing at a kink";
      case Rule.Filled r -> "removable singularity";
      case Rule.Jump r -> "jump at an end";
      case Rule.Perspective r -> "perspective";
      case Rule.Precomposition r -> "composition with an affine map";
      case Rule.Substitution r -> "change of variables";
      case Rule.Periodic r -> "period after period";
      case Rule.Ldl r -> "LDL' factorisation";
      case Rule.Dominance r -> "diagonal dominance";
      case Rule.TwoByTwo r -> "signs of the diagonal and the determinant";
      case Rule.Minors r -> "Sylvester's criterion";
      case Rule.Schur r -> "Schur complement";
      case Rule.Entries r -> "equality entry by entry";
      case Rule.Gram r -> "sum of squares";
      case Rule.MatrixTree r -> "branch and bound with interval elimination";
      case Rule.Rising r -> "first-order monotonicity";
      case Rule.Bounded r -> "curved and bounded on a ray";
      case Rule.Step r -> "parts kept apart by a level";
      case Rule.Join r -> "joining of two parts";
      case Rule.Entailed r -> "weaker statement";
      case Rule.Levels r -> "monotone composition";
      case Rule.Scaled r -> "multiple and shift";
      case Rule.Ratio r -> "convex level sets of a quotient";
      case Rule.Bent r -> "strict second-order condition";
      case Rule.Analytic r -> "analytic and not affine";
      case Rule.Patches r -> "strict on all parts";
      case Rule.Strong r -> "strong convexity";
      case Rule.Violation r ->
          step.claim() instanceof Claim.Misshapen
              ? "violation of the inequality"
              : "violation of Jensen's inequality";
    };
  }
}
