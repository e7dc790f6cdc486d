package dev.jensen.activations;

import static dev.jensen.activations.Terms.tanh;

import dev.jensen.activations.Fact.Kind;

/** x times its hyperbolic tangent. */
final class Lisht {
  static final Activation ENTRY =
      Activation.of("lisht", x -> x.times(tanh(x)))
          .fact(Kind.CONVEX, "[-1.199678, 1.199678]")
          .fact(Kind.CONCAVE, "(-inf, -1.199679]", "[1.199679, inf)")
          .fact(Kind.NONINCREASING, "(-inf, 0]")
          .fact(Kind.NONDECREASING, "[0, inf)")
          .fact(Kind.VALUES, "[0, inf)")
          .fact(Kind.SLOPES, "[-1.19968, 1.19968]")
          .fact(Kind.BENDS, "[-0.147658, 2]")
          .from("Roy et al., arXiv 1901.05894");

  private Lisht() {}
}
