package dev.jensen.activations;

import static dev.jensen.activations.Terms.when;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Relation;

/** 1 for a wrong sign; it jumps. */
final class ZeroOneLoss {
  static final Loss ENTRY =
      Loss.pairs(
              "zero_one", (z, y, none) -> when(y.times(z), Relation.AT_MOST, Expr.ONE, Expr.ZERO))
          .from(
              "Bartlett, Jordan and McAuliffe, Journal of the American Statistical Association 101,"
                  + " 2006");

  private ZeroOneLoss() {}
}
