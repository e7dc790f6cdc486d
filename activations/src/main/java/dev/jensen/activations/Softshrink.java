package dev.jensen.activations;

import static dev.jensen.activations.Terms.relu;

import dev.jensen.activations.Fact.Kind;

/** The identity moved towards zero, zero near it. */
final class Softshrink {
  static final Activation ENTRY =
      Activation.of(
              "softshrink",
              new Parameter("l", "1/2"),
              (x, l) -> relu(x.minus(l)).minus(relu(x.negate().minus(l))))
          .alias("soft_shrink")
          .fact(Kind.CONVEX, "(-inf, -1/2]", "[-1/2, inf)")
          .fact(Kind.CONCAVE, "(-inf, 1/2]", "[1/2, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("Donoho, IEEE Transactions on Information Theory 41, 1995");

  private Softshrink() {}
}
