package dev.jensen.activations;

import dev.jensen.activations.Fact.Kind;

/** The function that changes nothing. */
final class Identity {
  static final Activation ENTRY =
      Activation.of("identity", x -> x)
          .alias("linear")
          .fact(Kind.AFFINE, "(-inf, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .from("It is affine.");

  private Identity() {}
}
