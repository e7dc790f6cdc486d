package dev.jensen.activations;

import static dev.jensen.activations.Terms.clip;
import static dev.jensen.activations.Terms.number;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;

/** x times the hard sigmoid. */
final class Hardswish {
  static final Activation ENTRY =
      Activation.of(
              "hardswish",
              x -> x.times(clip(x.plus(number(3)), Expr.ZERO, number(6))).over(number(6)))
          .alias("hard_swish")
          .alias("hard_silu")
          .fact(Kind.AFFINE, "(-inf, -3]", "[3, inf)")
          .fact(Kind.CONVEX, "[-3, 3]")
          .fact(Kind.NONDECREASING, "(-inf, -3]", "[-3/2, 3]", "[3, inf)")
          .fact(Kind.NONINCREASING, "[-3, -3/2]")
          .fact(Kind.VALUES, "[-0.375, inf)")
          .fact(Kind.SLOPES, "[-0.5, 1.5]")
          .fact(Kind.BENDS, "[0, 0.333334]")
          .from("Howard et al., arXiv 1905.02244");

  private Hardswish() {}
}
