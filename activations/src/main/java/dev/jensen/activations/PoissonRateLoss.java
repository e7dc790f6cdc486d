package dev.jensen.activations;

import static dev.jensen.activations.Terms.log;

/** The negative log-likelihood of a Poisson law in the rate. */
final class PoissonRateLoss {
  static final Loss ENTRY =
      Loss.pairs(
              "poisson_rate",
              // A count of 0 asks for no logarithm.
              (z, y, none) -> y.isZero() ? z : z.minus(y.times(log(z))))
          .on("z > 0, y >= 0")
          .saidConvex()
          .from("McCullagh and Nelder, Generalized Linear Models, chapter 6");

  private PoissonRateLoss() {}
}
