package dev.jensen.activations;

import static dev.jensen.activations.Terms.relu;
import static dev.jensen.activations.Terms.softplus;

/** The logistic loss after a rectifier, for targets -1 and 1. */
final class BceReluLoss {
  static final Loss ENTRY =
      Loss.pairs("bce_relu", (z, y, none) -> softplus(y.negate().times(relu(z))))
          .from("Goodfellow, Bengio and Courville, Deep Learning, chapter 6");

  private BceReluLoss() {}
}
