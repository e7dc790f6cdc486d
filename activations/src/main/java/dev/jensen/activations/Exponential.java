package dev.jensen.activations;

import static dev.jensen.activations.Terms.exp;

import dev.jensen.activations.Fact.Kind;

/** The exponential function. */
final class Exponential {
  static final Activation ENTRY =
      Activation.of("exponential", x -> exp(x))
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, inf)")
          .fact(Kind.SLOPES, "[0, inf)")
          .fact(Kind.BENDS, "[0, inf)")
          .from("Keras, keras.activations.exponential");

  private Exponential() {}
}
