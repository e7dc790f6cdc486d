package dev.jensen.activations;

import static dev.jensen.activations.Terms.atan;

import dev.jensen.activations.Fact.Kind;

/** The inverse tangent. */
final class Arctan {
  static final Activation ENTRY =
      Activation.of("arctan", x -> atan(x))
          .fact(Kind.CONVEX, "(-inf, 0]")
          .fact(Kind.CONCAVE, "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .from("ONNX operators, Atan");

  private Arctan() {}
}
