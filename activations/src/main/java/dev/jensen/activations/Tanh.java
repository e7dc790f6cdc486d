package dev.jensen.activations;

import static dev.jensen.activations.Terms.tanh;

import dev.jensen.activations.Fact.Kind;

/** The hyperbolic tangent. */
final class Tanh {
  static final Activation ENTRY =
      Activation.of("tanh", x -> tanh(x))
          .fact(Kind.CONVEX, "(-inf, 0]")
          .fact(Kind.CONCAVE, "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[-1, 1]")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[-0.769801, 0.769801]")
          .from("LeCun et al., Efficient BackProp, 1998");

  private Tanh() {}
}
