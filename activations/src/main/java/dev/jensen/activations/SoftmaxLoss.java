package dev.jensen.activations;

import static dev.jensen.activations.Terms.logsumexp;

import dev.jensen.core.expr.Expr;

/** Cross-entropy after softmax, in the logits, for a target that is one-hot or a distribution. */
final class SoftmaxLoss {
  static final Loss ENTRY =
      Loss.joint(
              "softmax_ce",
              (z, y, none) ->
                  logsumexp(z).minus(Expr.sum(z.zipWith(y, (logit, share) -> share.times(logit)))))
          .alias("categorical_cross_entropy")
          .saidConvex()
          .from("Bishop, Pattern Recognition and Machine Learning, section 4.3.4");

  private SoftmaxLoss() {}
}
