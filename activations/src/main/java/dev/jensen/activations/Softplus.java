package dev.jensen.activations;

import static dev.jensen.activations.Terms.softplus;

import dev.jensen.activations.Fact.Kind;

/** The logarithm of 1 + exp(x), sharpened by b. */
final class Softplus {
  static final Activation ENTRY =
      Activation.of("softplus", new Parameter("b", "1"), (x, b) -> softplus(b.times(x)).over(b))
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, inf)")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[0, 0.25]")
          .from("Dugas et al., NIPS 2000");

  private Softplus() {}
}
