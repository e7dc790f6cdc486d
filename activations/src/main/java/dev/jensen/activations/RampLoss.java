package dev.jensen.activations;

import static dev.jensen.activations.Terms.clip;

import dev.jensen.core.expr.Expr;

/** The hinge loss up to 1. */
final class RampLoss {
  static final Loss ENTRY =
      Loss.pairs("ramp", (z, y, none) -> clip(Expr.ONE.minus(y.times(z)), Expr.ZERO, Expr.ONE))
          .from("Collobert, Sinz, Weston and Bottou, ICML 2006");

  private RampLoss() {}
}
