package dev.jensen.activations;

import dev.jensen.core.expr.Expr;

/** The squared error after softmax. */
final class BrierLoss {
  static final Loss ENTRY =
      Loss.joint(
              "squared_after_softmax",
              (z, y, none) ->
                  Expr.sum(JointActivations.softmax(z).zipWith(y, (p, q) -> p.minus(q).power(2))))
          .from("Brier, Monthly Weather Review 78, 1950");

  private BrierLoss() {}
}
