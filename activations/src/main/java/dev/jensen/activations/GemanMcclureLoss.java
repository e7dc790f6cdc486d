package dev.jensen.activations;

import dev.jensen.core.expr.Expr;

/** A bounded loss with algebraic tails. */
final class GemanMcclureLoss {
  static final Loss ENTRY =
      Loss.pairs(
              "geman_mcclure",
              (z, y, none) -> z.minus(y).power(2).over(Expr.ONE.plus(z.minus(y).power(2))))
          .from("Geman and McClure, Bulletin of the International Statistical Institute 52, 1987");

  private GemanMcclureLoss() {}
}
