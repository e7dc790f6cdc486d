package dev.jensen.activations;

import static dev.jensen.activations.Terms.relu;

import dev.jensen.activations.Fact.Kind;

/** The rectifier max(x, 0). */
final class Relu {
  static final Activation ENTRY =
      Activation.of("relu", x -> relu(x))
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.CONCAVE, "(-inf, 0]", "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, inf)")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("Nair and Hinton, ICML 2010");

  private Relu() {}
}
