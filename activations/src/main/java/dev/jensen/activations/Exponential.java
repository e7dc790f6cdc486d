package dev.jensen.activations;

import static dev.jensen.activations.Terms.exp;

import dev.jensen.activations.Fact.Kind;

/** The exponential function. */
final class Exponential {
  static final Activation ENTRY =
      Activation.of("exponential", x -> exp(x))
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .from("Keras, keras.activations.exponential");

  private Exponential() {}
}
