package dev.jensen.activations;

import static dev.jensen.activations.Terms.relu;

import dev.jensen.activations.Fact.Kind;

/** The cube of the rectifier. */
final class Repu3 {
  static final Activation ENTRY =
      Activation.of("repu3", x -> relu(x).power(3))
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.CONCAVE, "(-inf, 0]")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, inf)")
          .fact(Kind.SLOPES, "[0, inf)")
          .fact(Kind.BENDS, "[0, inf)")
          .from("Li, Tang and Yu, arXiv 1903.05858");

  private Repu3() {}
}
