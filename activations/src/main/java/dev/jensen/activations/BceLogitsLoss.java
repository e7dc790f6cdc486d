package dev.jensen.activations;

import static dev.jensen.activations.Terms.softplus;

/** Binary cross-entropy in the logit, for a target in [0, 1]. */
final class BceLogitsLoss {
  static final Loss ENTRY =
      Loss.pairs("bce_logits", (z, y, none) -> softplus(z).minus(y.times(z)))
          .alias("bce_with_logits")
          .alias("sigmoid_cross_entropy")
          .saidConvex()
          .from("Bishop, Pattern Recognition and Machine Learning, section 4.3.2");

  private BceLogitsLoss() {}
}
