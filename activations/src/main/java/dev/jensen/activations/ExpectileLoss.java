package dev.jensen.activations;

import static dev.jensen.activations.Terms.neg;
import static dev.jensen.activations.Terms.relu;

import dev.jensen.core.expr.Expr;

/** The squared error, weighted by its sign. */
final class ExpectileLoss {
  static final Loss ENTRY =
      Loss.pairs(
              "expectile",
              (z, y, t) ->
                  t.times(relu(y.minus(z)).power(2))
                      .plus(Expr.ONE.minus(t).times(neg(y.minus(z)).power(2))))
          .parameter("t", "1/4")
          .saidConvex()
          .from("Newey and Powell, Econometrica 55, 1987");

  private ExpectileLoss() {}
}
