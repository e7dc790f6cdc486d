package dev.jensen.activations;

import static dev.jensen.activations.Terms.min;

import dev.jensen.core.expr.Expr;

/** The biweight, constant beyond c. */
final class TukeyLoss {
  static final Loss ENTRY =
      Loss.pairs(
              "tukey",
              (z, y, c) ->
                  Expr.ONE.minus(
                      Expr.ONE.minus(min(z.minus(y).over(c).power(2), Expr.ONE)).power(3)))
          .parameter("c", "4.685")
          .alias("biweight")
          .from("Beaton and Tukey, Technometrics 16, 1974");

  private TukeyLoss() {}
}
