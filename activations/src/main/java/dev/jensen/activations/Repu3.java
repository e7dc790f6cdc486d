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
          .from("Li, Tang and Yu, arXiv 1903.05858");

  private Repu3() {}
}
