package dev.jensen.activations;

import static dev.jensen.activations.Terms.asinh;

import dev.jensen.activations.Fact.Kind;

/** The inverse hyperbolic sine. */
final class Asinh {
  static final Activation ENTRY =
      Activation.of("asinh", x -> asinh(x))
          .fact(Kind.CONVEX, "(-inf, 0]")
          .fact(Kind.CONCAVE, "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[-0.384901, 0.384901]")
          .from("ONNX operators, Asinh");

  private Asinh() {}
}
