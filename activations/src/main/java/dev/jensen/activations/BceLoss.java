package dev.jensen.activations;

import static dev.jensen.activations.Terms.log;

import dev.jensen.core.expr.Expr;

/** Binary cross-entropy in the probability, for a target in [0, 1]. */
final class BceLoss {
  static final Loss ENTRY =
      Loss.pairs("bce", (z, y, none) -> entropy(z, y))
          .alias("binary_cross_entropy")
          .alias("bce_prob")
          .on("z in (0, 1), y in [0, 1]")
          .saidConvex()
          .from("Bishop, Pattern Recognition and Machine Learning, section 4.3.2");

  private BceLoss() {}

  /**
   * A part with the factor zero is left out, for it must not ask for the domain of its logarithm.
   */
  private static Expr entropy(Expr z, Expr y) {
    Expr hit = log(z).negate();
    Expr miss = log(Expr.ONE.minus(z)).negate();
    if (y.is(1)) {
      return hit;
    }
    return y.is(0) ? miss : y.times(hit).plus(Expr.ONE.minus(y).times(miss));
  }
}
