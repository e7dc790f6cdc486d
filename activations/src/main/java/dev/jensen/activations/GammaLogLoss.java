package dev.jensen.activations;

import static dev.jensen.activations.Terms.exp;

/** The deviance of a gamma law in the logarithm of the mean. */
final class GammaLogLoss {
  static final Loss ENTRY =
      Loss.pairs("gamma_log", (z, y, none) -> y.times(exp(z.negate())).plus(z))
          .on("y >= 0")
          .saidConvex()
          .from("McCullagh and Nelder, Generalized Linear Models, chapter 8");

  private GammaLogLoss() {}
}
