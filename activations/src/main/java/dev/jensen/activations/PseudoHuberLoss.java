package dev.jensen.activations;

import dev.jensen.core.expr.Expr;

/** A Huber loss without joints. */
final class PseudoHuberLoss {
  static final Loss ENTRY =
      Loss.pairs(
              "pseudo_huber",
              (z, y, d) ->
                  d.power(2)
                      .times(Expr.ONE.plus(z.minus(y).over(d).power(2)).sqrt().minus(Expr.ONE)))
          .parameter("d", "1")
          .alias("charbonnier")
          .saidConvex()
          .from("Charbonnier et al., IEEE Transactions on Image Processing 6, 1997");

  private PseudoHuberLoss() {}
}
