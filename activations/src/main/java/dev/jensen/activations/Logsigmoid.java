package dev.jensen.activations;

import static dev.jensen.activations.Terms.softplus;

import dev.jensen.activations.Fact.Kind;

/** The logarithm of the sigmoid. */
final class Logsigmoid {
  static final Activation ENTRY =
      Activation.of("logsigmoid", x -> softplus(x.negate()).negate())
          .alias("log_sigmoid")
          .fact(Kind.CONCAVE, "(-inf, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.VALUES, "(-inf, 0]")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[-0.25, 0]")
          .from("PyTorch, torch.nn.LogSigmoid");

  private Logsigmoid() {}
}
