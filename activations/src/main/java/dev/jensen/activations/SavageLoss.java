package dev.jensen.activations;

import static dev.jensen.activations.Terms.sigmoid;

/** The square of the sigmoid of the negative margin. */
final class SavageLoss {
  static final Loss ENTRY =
      Loss.pairs("savage", (z, y, none) -> sigmoid(y.negate().times(z)).power(2))
          .from("Masnadi-Shirazi and Vasconcelos, NIPS 2008");

  private SavageLoss() {}
}
