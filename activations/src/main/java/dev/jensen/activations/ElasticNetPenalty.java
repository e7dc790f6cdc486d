package dev.jensen.activations;

import static dev.jensen.activations.Terms.abs;
import static dev.jensen.activations.Terms.number;

import dev.jensen.core.expr.Expr;

/** A mean of the size and half the square of a weight less its centre. */
final class ElasticNetPenalty {
  static final Loss ENTRY =
      Loss.pairs(
              "elastic_net",
              (z, y, a) ->
                  a.times(abs(z.minus(y)))
                      .plus(Expr.ONE.minus(a).times(z.minus(y).power(2)).over(number(2))))
          .parameter("a", "1/2")
          .saidConvex()
          .from("Zou and Hastie, Journal of the Royal Statistical Society B 67, 2005");

  private ElasticNetPenalty() {}
}
