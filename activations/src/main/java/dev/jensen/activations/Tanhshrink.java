package dev.jensen.activations;

import static dev.jensen.activations.Terms.tanh;

import dev.jensen.activations.Fact.Kind;

/** x less its hyperbolic tangent. */
final class Tanhshrink {
  static final Activation ENTRY =
      Activation.of("tanhshrink", x -> x.minus(tanh(x)))
          .alias("tanh_shrink")
          .fact(Kind.CONVEX, "[0, inf)")
          .fact(Kind.CONCAVE, "(-inf, 0]")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[-0.769801, 0.769801]")
          .from("PyTorch, torch.nn.Tanhshrink");

  private Tanhshrink() {}
}
