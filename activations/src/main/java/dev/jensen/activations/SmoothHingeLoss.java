package dev.jensen.activations;

import static dev.jensen.activations.Terms.clip;
import static dev.jensen.activations.Terms.number;
import static dev.jensen.activations.Terms.relu;

import dev.jensen.core.expr.Expr;

/** The hinge loss with a parabola at the joint. */
final class SmoothHingeLoss {
  static final Loss ENTRY =
      Loss.pairs(
              "smooth_hinge",
              (z, y, none) ->
                  clip(Expr.ONE.minus(y.times(z)), Expr.ZERO, Expr.ONE)
                      .power(2)
                      .over(number(2))
                      .plus(relu(y.negate().times(z))))
          .on(Loss.OF_LABELS)
          .saidConvex()
          .from("Rennie and Srebro, 2005");

  private SmoothHingeLoss() {}
}
