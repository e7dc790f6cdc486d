package dev.jensen.activations;

import static dev.jensen.activations.Terms.erf;

import dev.jensen.activations.Fact.Kind;

/** The error function. */
final class Erf {
  static final Activation ENTRY =
      Activation.of("erf", x -> erf(x))
          .fact(Kind.CONVEX, "(-inf, 0]")
          .fact(Kind.CONCAVE, "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[-1, 1]")
          .fact(Kind.SLOPES, "[0, 1.12838]")
          .fact(Kind.BENDS, "[-0.967883, 0.967883]")
          .from("ONNX operators, Erf");

  private Erf() {}
}
