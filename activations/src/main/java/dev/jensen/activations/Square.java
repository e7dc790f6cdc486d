package dev.jensen.activations;

import dev.jensen.activations.Fact.Kind;

/** The square. */
final class Square {
  static final Activation ENTRY =
      Activation.of("square", x -> x.power(2))
          .alias("quadratic")
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.NONINCREASING, "(-inf, 0]")
          .fact(Kind.NONDECREASING, "[0, inf)")
          .fact(Kind.VALUES, "[0, inf)")
          .fact(Kind.BENDS, "[2, 2]")
          .from("Du and Lee, arXiv 1803.01206");

  private Square() {}
}
