package dev.jensen.activations;

import static dev.jensen.activations.Terms.softplus;

/** The logistic loss, for targets -1 and 1. */
final class LogisticLoss {
  static final Loss ENTRY =
      Loss.pairs("logistic", (z, y, none) -> softplus(y.negate().times(z)))
          .alias("logistic_loss")
          .alias("soft_margin")
          .saidConvex()
          .from("Boyd & Vandenberghe, Convex Optimization, section 7.1.1");

  private LogisticLoss() {}
}
