package dev.jensen.activations;

import static dev.jensen.activations.Terms.clip;
import static dev.jensen.activations.Terms.number;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;

/** The line through 1/2 with slope 1/2, cut off at 0 and 1. */
final class SparseSigmoid {
  static final Activation ENTRY =
      Activation.of(
              "sparse_sigmoid", x -> clip(x.plus(Expr.ONE).over(number(2)), Expr.ZERO, Expr.ONE))
          .fact(Kind.CONVEX, "(-inf, 1]", "[1, inf)")
          .fact(Kind.CONCAVE, "(-inf, -1]", "[-1, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, 1]")
          .fact(Kind.SLOPES, "[0, 0.5]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("JAX, jax.nn.sparse_sigmoid");

  private SparseSigmoid() {}
}
