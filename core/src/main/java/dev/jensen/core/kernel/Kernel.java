package dev.jensen.core.kernel;

import dev.jensen.core.expr.Cancellation;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Step;
import io.vavr.collection.Vector;

/** Checks certificates, step by step: each conclusion must follow from its premises by its rule. */
public final class Kernel {
  private static final int MOST_STEPS = 200_000;

  private Kernel() {}

  /**
   * Judges a certificate.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
   */
  public static Judgement check(Certificate certificate) {
    Vector<Step> steps = certificate.steps();
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      return new Refused(0, "a certificate has from 1 to " + MOST_STEPS + " steps");
    }
    WellFormed claims = new WellFormed();
    Enclosures enclosures = new Enclosures();
    Vector<Step> earlier = Vector.empty();
    for (Step step : steps) {
      try {
        claims.check(step.claim());
        Argument argument = Argument.of(step, earlier, enclosures);
        Constrained.check(step.rule(), argument);
        follows(step.rule(), argument);
      } catch (Refusal refusal) {
        return new Refused(earlier.size(), String.valueOf(refusal.getMessage()));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError absurd) {
        Cancellation.check();
        // What cannot be computed does not follow: a degree beyond every int, a number too long.
        String why = absurd.getMessage();
        return new Refused(
            earlier.size(),
            "the step cannot be checked: " + (why == null ? "it is too deep or too large" : why));
      }
      earlier = earlier.append(step);
    }
    return new Proved(certificate);
  }

  private static void follows(Rule rule, Argument argument) throws Refusal {
    switch (rule) {
      case Rule.Natural r -> RangeRules.natural(r, argument);
      case Rule.End r -> RangeRules.end(r, argument);
      case Rule.Given r -> RangeRules.given(r, argument);
      case Rule.Congruent r -> CongruentRule.check(r, argument);
      case Rule.Determinant r -> CongruentRule.determinant(argument);
      case Rule.Inclusion r -> RegionRules.inclusion(argument);
      case Rule.ByEquality r -> EqualityRules.transfer(argument);
      case Rule.Cut r -> RegionRules.cut(r, argument);
      case Rule.Divide r -> RegionRules.divide(argument);
      case Rule.Tree r -> TreeRule.check(r, argument);
      case Rule.Mirror r -> RangeRules.mirror(argument);
      case Rule.Grows r -> RangeRules.grows(r, argument);
      case Rule.Fades r -> RangeRules.fades(r, argument);
      case Rule.Telescopes r -> RangeRules.telescopes(r, argument);
      case Rule.Sturm r -> RangeRules.sturm(r, argument);
      case Rule.Slope r -> CalculusRules.slope(r, argument);
      case Rule.Waves r -> RangeRules.waves(r, argument);
      case Rule.NormalForm r -> EqualityRules.normalForm(argument);
      case Rule.Branch r -> EqualityRules.branch(argument);
      case Rule.Congruence r -> EqualityRules.congruence(argument);
      case Rule.Chain r -> EqualityRules.chain(argument);
      case Rule.AffineForm r -> CurvatureRules.affineForm(argument);
      case Rule.Quadratic r -> CurvatureRules.quadratic(argument);
      case Rule.Combination r -> CurvatureRules.combination(argument);
      case Rule.Composition r -> CurvatureRules.composition(argument);
      case Rule.SecondDerivative r -> CalculusRules.secondDerivative(argument);
      case Rule.Hessian r -> CalculusRules.hessian(argument);
      case Rule.Closure r -> CalculusRules.closure(argument);
      case Rule.Lift r -> CurvatureRules.lift(argument);
      case Rule.Overlap r -> RegionRules.overlap(r, argument);
      case Rule.Corner r -> RegionRules.corner(r, argument);
      case Rule.Least r -> RegionRules.least(r, argument);
      case Rule.Kink r -> CalculusRules.kink(r, argument);
      case Rule.Filled r -> FilledRule.check(r, argument);
      case Rule.Jump r -> CalculusRules.jump(r, argument);
      case Rule.Perspective r -> CurvatureRules.perspective(r, argument);
      case Rule.Precomposition r -> CurvatureRules.precomposition(r, argument);
      case Rule.Substitution r -> RegionRules.substitution(r, argument);
      case Rule.Periodic r -> RegionRules.periodic(r, argument);
      case Rule.Ldl r -> MatrixRules.ldl(argument);
      case Rule.Dominance r -> MatrixRules.dominance(r, argument);
      case Rule.TwoByTwo r -> MatrixRules.twoByTwo(argument);
      case Rule.Minors r -> MatrixRules.minors(argument);
      case Rule.Schur r -> MatrixRules.schur(r, argument);
      case Rule.Entries r -> MatrixRules.entries(argument);
      case Rule.Gram r -> GramRule.check(r, argument);
      case Rule.MatrixTree r -> MatrixRules.tree(r, argument);
      case Rule.Rising r -> ShapeRules.rising(argument);
      case Rule.Bounded r -> ShapeRules.bounded(r, argument);
      case Rule.Join r -> ShapeRules.join(r, argument);
      case Rule.Step r -> ShapeRules.step(r, argument);
      case Rule.Entailed r -> ShapeRules.entailed(argument);
      case Rule.Levels r -> ShapeRules.levels(argument);
      case Rule.Scaled r -> ShapeRules.scaled(r, argument);
      case Rule.Ratio r -> ShapeRules.ratio(r, argument);
      case Rule.Bent r -> ShapeRules.bent(argument);
      case Rule.Patches r -> ShapeRules.patches(argument);
      case Rule.Analytic r -> ShapeRules.analytic(argument);
      case Rule.Strong r -> ShapeRules.strong(r, argument);
      case Rule.Violation r -> ViolationRule.check(r, argument);
    }
  }
}
