package dev.jensen.activations;

import static dev.jensen.activations.Terms.clip;
import static dev.jensen.activations.Terms.number;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;

/** The line through 1/2 with slope 1/6, cut off at 0 and 1. */
final class Hardsigmoid {
  static final Activation ENTRY =
      Activation.of(
              "hardsigmoid", x -> clip(x.plus(number(3)), Expr.ZERO, number(6)).over(number(6)))
          .alias("hard_sigmoid")
          .fact(Kind.CONVEX, "(-inf, 3]", "[3, inf)")
          .fact(Kind.CONCAVE, "(-inf, -3]", "[-3, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, 1]")
          .fact(Kind.SLOPES, "[0, 0.166667]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("Howard et al., arXiv 1905.02244");

  private Hardsigmoid() {}
}
