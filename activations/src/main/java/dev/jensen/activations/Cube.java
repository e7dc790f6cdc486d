package dev.jensen.activations;

import dev.jensen.activations.Fact.Kind;

/** The cube. */
final class Cube {
  static final Activation ENTRY =
      Activation.of("cube", x -> x.power(3))
          .alias("cubic")
          .fact(Kind.CONVEX, "[0, inf)")
          .fact(Kind.CONCAVE, "(-inf, 0]")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.SLOPES, "[0, inf)")
          .from("Chen and Manning, EMNLP 2014");

  private Cube() {}
}
