package dev.jensen.activations;

import static dev.jensen.activations.Terms.relu;

import dev.jensen.activations.Fact.Kind;

/** The square of the rectifier. */
final class SquaredRelu {
  static final Activation ENTRY =
      Activation.of("squared_relu", x -> relu(x).power(2))
          .alias("relu_squared")
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.CONCAVE, "(-inf, 0]")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, inf)")
          .fact(Kind.SLOPES, "[0, inf)")
          .fact(Kind.BENDS, "[0, 2]")
          .from("So et al., arXiv 2109.08668");

  private SquaredRelu() {}
}
