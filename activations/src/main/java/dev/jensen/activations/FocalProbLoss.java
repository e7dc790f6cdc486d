package dev.jensen.activations;

import static dev.jensen.activations.Terms.log;
import static dev.jensen.activations.Terms.raised;

import dev.jensen.core.expr.Expr;

/** The focal loss in the probability of a target 1. */
final class FocalProbLoss {
  static final Loss ENTRY =
      Loss.pairs(
              "focal_prob",
              (z, y, g) -> y.times(raised(Expr.ONE.minus(z), g)).times(log(z).negate()))
          .parameter("g", "2")
          .on("z in (0, 1), y >= 0")
          .saidConvex()
          .from("Lin et al., arXiv 1708.02002");

  private FocalProbLoss() {}
}
