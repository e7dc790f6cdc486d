package dev.jensen.activations;

import static dev.jensen.activations.Terms.atan;
import static dev.jensen.activations.Terms.number;

import dev.jensen.core.expr.Expr;

/** A loss that also punishes margins that are too large. */
final class TangentLoss {
  static final Loss ENTRY =
      Loss.pairs(
              "tangent", (z, y, none) -> number(2).times(atan(y.times(z))).minus(Expr.ONE).power(2))
          .from("Masnadi-Shirazi, Mahadevan and Vasconcelos, CVPR 2010");

  private TangentLoss() {}
}
