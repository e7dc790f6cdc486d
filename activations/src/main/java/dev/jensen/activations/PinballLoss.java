package dev.jensen.activations;

import static dev.jensen.activations.Terms.max;

import dev.jensen.core.expr.Expr;

/** The pinball loss, whose minimum is a quantile. */
final class PinballLoss {
  static final Loss ENTRY =
      Loss.pairs(
              "pinball", (z, y, t) -> max(t.times(y.minus(z)), t.minus(Expr.ONE).times(y.minus(z))))
          .parameter("t", "1/4")
          .alias("quantile")
          .saidConvex()
          .from("Koenker and Bassett, Econometrica 46, 1978");

  private PinballLoss() {}
}
