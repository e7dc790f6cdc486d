package dev.jensen.activations;

import static dev.jensen.activations.Terms.when;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Relation;

/** The step from 0 to 1 at zero. */
final class Heaviside {
  static final Activation ENTRY =
      Activation.of("heaviside", x -> when(x, Relation.AT_LEAST, Expr.ONE, Expr.ZERO))
          .alias("binary_step")
          .alias("step")
          .fact(Kind.AFFINE, "[0, inf)")
          .fact(Kind.CONVEX, "(-inf, 0]")
          .fact(Kind.CONCAVE, "(-inf, 0)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, 1]")
          .fact(Kind.SLOPES, "[0, 0]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("McCulloch and Pitts, 1943");

  private Heaviside() {}
}
