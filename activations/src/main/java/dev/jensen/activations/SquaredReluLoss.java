package dev.jensen.activations;

import static dev.jensen.activations.Terms.relu;

/** The squared error after a rectifier. */
final class SquaredReluLoss {
  static final Loss ENTRY =
      Loss.pairs("squared_relu_loss", (z, y, none) -> relu(z).minus(y).power(2))
          .from("Goodfellow, Bengio and Courville, Deep Learning, chapter 6");

  private SquaredReluLoss() {}
}
