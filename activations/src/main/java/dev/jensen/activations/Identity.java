package dev.jensen.activations;

import dev.jensen.activations.Fact.Kind;

/** The function that changes nothing. */
final class Identity {
  static final Activation ENTRY =
      Activation.of("identity", x -> x)
          .alias("linear")
          .fact(Kind.AFFINE, "(-inf, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.SLOPES, "[1, 1]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("It is affine.");

  private Identity() {}
}
