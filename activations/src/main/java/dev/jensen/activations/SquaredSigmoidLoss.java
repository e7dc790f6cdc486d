package dev.jensen.activations;

import static dev.jensen.activations.Terms.sigmoid;

/** The squared error after a sigmoid. */
final class SquaredSigmoidLoss {
  static final Loss ENTRY =
      Loss.pairs("squared_sigmoid", (z, y, none) -> sigmoid(z).minus(y).power(2))
          .alias("brier_sigmoid")
          .on("y in [0, 1]")
          .from("Brier, Monthly Weather Review 78, 1950");

  private SquaredSigmoidLoss() {}
}
