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
          .from("ONNX operators, Erf");

  private Erf() {}
}
