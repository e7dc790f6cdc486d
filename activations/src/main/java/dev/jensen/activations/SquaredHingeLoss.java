package dev.jensen.activations;

import static dev.jensen.activations.Terms.relu;

import dev.jensen.core.expr.Expr;

/** The square of the hinge loss. */
final class SquaredHingeLoss {
  static final Loss ENTRY =
      Loss.pairs("squared_hinge", (z, y, none) -> relu(Expr.ONE.minus(y.times(z))).power(2))
          .saidConvex()
          .from("Cortes and Vapnik, Machine Learning 20, 1995");

  private SquaredHingeLoss() {}
}
