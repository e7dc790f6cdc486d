package dev.jensen.activations;

import static dev.jensen.activations.Terms.relu;

import dev.jensen.core.expr.Expr;

/** The hinge loss, for targets -1 and 1. */
final class HingeLoss {
  static final Loss ENTRY =
      Loss.pairs("hinge", (z, y, none) -> relu(Expr.ONE.minus(y.times(z))))
          .alias("hinge_loss")
          .saidConvex()
          .from("Cortes and Vapnik, Machine Learning 20, 1995");

  private HingeLoss() {}
}
