package dev.jensen.activations;

import static dev.jensen.activations.Terms.exp;

/** The exponential loss, for targets -1 and 1. */
final class ExponentialLoss {
  static final Loss ENTRY =
      Loss.pairs("exponential_loss", (z, y, none) -> exp(y.negate().times(z)))
          .alias("exp_loss")
          .saidConvex()
          .from("Freund and Schapire, Journal of Computer and System Sciences 55, 1997");

  private ExponentialLoss() {}
}
