package dev.jensen.activations;

import static dev.jensen.activations.Terms.abs;

import dev.jensen.activations.Fact.Kind;

/** The absolute value. */
final class AbsoluteValue {
  static final Activation ENTRY =
      Activation.of("abs", x -> abs(x))
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.CONCAVE, "(-inf, 0]", "[0, inf)")
          .fact(Kind.NONINCREASING, "(-inf, 0]")
          .fact(Kind.NONDECREASING, "[0, inf)")
          .fact(Kind.VALUES, "[0, inf)")
          .fact(Kind.SLOPES, "[-1, 1]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("ONNX operators, Abs");

  private AbsoluteValue() {}
}
