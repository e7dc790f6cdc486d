package dev.jensen.analysis.report;

import dev.jensen.core.proof.Rule;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

/** What the rules are called in certificates. */
final class RuleTags {
  /** The rules that need nothing beyond their premises, by their tags. */
  static final Map<String, Rule> PLAIN =
      LinkedHashMap.<String, Rule>empty()
          .put("determinant", new Rule.Determinant())
          .put("inclusion", new Rule.Inclusion())
          .put("mirror", new Rule.Mirror())
          .put("by-equality", new Rule.ByEquality())
          .put("normal-form", new Rule.NormalForm())
          .put("divide", new Rule.Divide())
          .put("branch", new Rule.Branch())
          .put("congruence", new Rule.Congruence())
          .put("chain", new Rule.Chain())
          .put("affine-form", new Rule.AffineForm())
          .put("combination", new Rule.Combination())
          .put("composition", new Rule.Composition())
          .put("second-derivative", new Rule.SecondDerivative())
          .put("hessian", new Rule.Hessian())
          .put("closure", new Rule.Closure())
          .put("quadratic", new Rule.Quadratic())
          .put("lift", new Rule.Lift())
          .put("ldl", new Rule.Ldl())
          .put("two-by-two", new Rule.TwoByTwo())
          .put("minors", new Rule.Minors())
          .put("entries", new Rule.Entries())
          .put("rising", new Rule.Rising())
          .put("entailed", new Rule.Entailed())
          .put("levels", new Rule.Levels())
          .put("bent", new Rule.Bent())
          .put("patches", new Rule.Patches())
          .put("analytic", new Rule.Analytic());

  private RuleTags() {}

  static String of(Rule rule) {
    return switch (rule) {
      case Rule.Natural r -> "natural";
      case Rule.End r -> "end";
      case Rule.Given r -> "given";
      case Rule.Congruent r -> "congruent";
      case Rule.Determinant r -> "determinant";
      case Rule.Inclusion r -> "inclusion";
      case Rule.Mirror r -> "mirror";
      case Rule.ByEquality r -> "by-equality";
      case Rule.Cut r -> "cut";
      case Rule.Divide r -> "divide";
      case Rule.Tree r -> "tree";
      case Rule.Grows r -> "grows";
      case Rule.Fades r -> "fades";
      case Rule.Telescopes r -> "telescopes";
      case Rule.Sturm r -> "sturm";
      case Rule.NormalForm r -> "normal-form";
      case Rule.Branch r -> "branch";
      case Rule.Congruence r -> "congruence";
      case Rule.Chain r -> "chain";
      case Rule.AffineForm r -> "affine-form";
      case Rule.Combination r -> "combination";
      case Rule.Composition r -> "composition";
      case Rule.SecondDerivative r -> "second-derivative";
      case Rule.Hessian r -> "hessian";
      case Rule.Closure r -> "closure";
      case Rule.Lift r -> "lift";
      case Rule.Quadratic r -> "quadratic";
      case Rule.Overlap r -> "overlap";
      case Rule.Least r -> "least";
      case Rule.Corner r -> "corner";
      case Rule.Kink r -> "kink";
      case Rule.Waves r -> "waves";
      case Rule.Slope r -> "slope";
      case Rule.Jump r -> "jump";
      case Rule.Filled r -> "filled";
      case Rule.Perspective r -> "perspective";
      case Rule.Precomposition r -> "precomposition";
      case Rule.Substitution r -> "substitution";
      case Rule.Periodic r -> "periodic";
      case Rule.Ldl r -> "ldl";
      case Rule.Dominance r -> "dominance";
      case Rule.TwoByTwo r -> "two-by-two";
      case Rule.Minors r -> "minors";
      case Rule.Schur r -> "schur";
      case Rule.Entries r -> "entries";
      case Rule.Gram r -> "gram";
      case Rule.MatrixTree r -> "matrix-tree";
      case Rule.Rising r -> "rising";
      case Rule.Bounded r -> "bounded";
      case Rule.Join r -> "join";
      case Rule.Step r -> "step";
      case Rule.Entailed r -> "entailed";
      case Rule.Levels r -> "levels";
      case Rule.Scaled r -> "scaled";
      case Rule.Ratio r -> "ratio";
      case Rule.Bent r -> "bent";
      case Rule.Patches r -> "patches";
      case Rule.Analytic r -> "analytic";
      case Rule.Strong r -> "strong";
      case Rule.Violation r -> "violation";
    };
  }
}
