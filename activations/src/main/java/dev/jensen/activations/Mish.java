package dev.jensen.activations;

import static dev.jensen.activations.Terms.softplus;
import static dev.jensen.activations.Terms.tanh;

import dev.jensen.activations.Fact.Kind;

/** x times tanh(softplus(x)). */
final class Mish {
  static final Activation ENTRY =
      Activation.of("mish", x -> x.times(tanh(softplus(x))))
          .fact(Kind.CONVEX, "[-2.256376, 1.490571]")
          .fact(Kind.CONCAVE, "(-inf, -2.256377]", "[1.490572, inf)")
          .fact(Kind.NONINCREASING, "(-inf, -1.192432]")
          .fact(Kind.NONDECREASING, "[-1.192431, inf)")
          .fact(Kind.VALUES, "[-0.308844, inf)")
          .fact(Kind.SLOPES, "[-0.112527, 1.0885]")
          .fact(Kind.BENDS, "[-0.0590334, 0.644205]")
          .from("Misra, arXiv 1908.08681");

  private Mish() {}
}
