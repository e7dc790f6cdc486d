package dev.jensen.activations;

import static dev.jensen.activations.Terms.clip;
import static dev.jensen.activations.Terms.number;
import static dev.jensen.activations.Terms.relu;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;

/** A parabola from 0 at -1 to the identity at 1. */
final class SparsePlus {
  static final Activation ENTRY =
      Activation.of(
              "sparse_plus",
              x ->
                  clip(x.plus(Expr.ONE), Expr.ZERO, number(2))
                      .power(2)
                      .over(number(4))
                      .plus(relu(x.minus(Expr.ONE))))
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.CONCAVE, "(-inf, -1]", "[1, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, inf)")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[0, 0.5]")
          .from("JAX, jax.nn.sparse_plus");

  private SparsePlus() {}
}
