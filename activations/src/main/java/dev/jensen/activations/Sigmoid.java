package dev.jensen.activations;

import static dev.jensen.activations.Terms.sigmoid;

import dev.jensen.activations.Fact.Kind;

/** The logistic sigmoid. */
final class Sigmoid {
  static final Activation ENTRY =
      Activation.of("sigmoid", x -> sigmoid(x))
          .alias("logistic")
          .alias("expit")
          .fact(Kind.CONVEX, "(-inf, 0]")
          .fact(Kind.CONCAVE, "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, 1]")
          .fact(Kind.SLOPES, "[0, 0.25]")
          .fact(Kind.BENDS, "[-0.0962251, 0.0962251]")
          .from("Mitchell, Machine Learning, section 4.5.1");

  private Sigmoid() {}
}
