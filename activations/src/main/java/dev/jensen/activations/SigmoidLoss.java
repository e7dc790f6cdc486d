package dev.jensen.activations;

import static dev.jensen.activations.Terms.sigmoid;

/** The sigmoid of the negative margin. */
final class SigmoidLoss {
  static final Loss ENTRY =
      Loss.pairs("sigmoid_loss", (z, y, none) -> sigmoid(y.negate().times(z)))
          .from("Mason, Baxter, Bartlett and Frean, NIPS 1999");

  private SigmoidLoss() {}
}
