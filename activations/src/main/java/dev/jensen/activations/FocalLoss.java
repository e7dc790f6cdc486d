package dev.jensen.activations;

import static dev.jensen.activations.Terms.raised;
import static dev.jensen.activations.Terms.sigmoid;
import static dev.jensen.activations.Terms.softplus;

/** The focal loss in the logit, for targets -1 and 1. */
final class FocalLoss {
  static final Loss ENTRY =
      Loss.pairs(
              "focal",
              (z, y, g) ->
                  raised(sigmoid(y.negate().times(z)), g).times(softplus(y.negate().times(z))))
          .parameter("g", "2")
          .alias("focal_logits")
          .from("Lin et al., arXiv 1708.02002");

  private FocalLoss() {}
}
