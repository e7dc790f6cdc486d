package dev.jensen.activations;

import static dev.jensen.activations.Terms.log;

/** The deviance of a gamma law in the mean. */
final class GammaRateLoss {
  static final Loss ENTRY =
      Loss.pairs("gamma_rate", (z, y, none) -> y.over(z).plus(log(z)))
          .on("z > 0, y > 0")
          .from("McCullagh and Nelder, Generalized Linear Models, chapter 8");

  private GammaRateLoss() {}
}
