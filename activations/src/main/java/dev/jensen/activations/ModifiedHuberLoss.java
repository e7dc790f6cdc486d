package dev.jensen.activations;

import static dev.jensen.activations.Terms.clip;
import static dev.jensen.activations.Terms.number;
import static dev.jensen.activations.Terms.relu;

import dev.jensen.core.expr.Expr;

/** The squared hinge loss, a line below -1. */
final class ModifiedHuberLoss {
  static final Loss ENTRY =
      Loss.pairs(
              "modified_huber",
              (z, y, none) ->
                  clip(Expr.ONE.minus(y.times(z)), Expr.ZERO, number(2))
                      .power(2)
                      .plus(number(4).times(relu(number(-1).minus(y.times(z))))))
          .on(Loss.OF_LABELS)
          .saidConvex()
          .from("Zhang, Annals of Statistics 32, 2004");

  private ModifiedHuberLoss() {}
}
