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
          .fact(Kind.VALUES, "[-1.5708, 1.5708]")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[-0.64952, 0.64952]")
          .from("ONNX operators, Atan");

  private Arctan() {}
}
