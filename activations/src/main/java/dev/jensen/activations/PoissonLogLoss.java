package dev.jensen.activations;

import static dev.jensen.activations.Terms.exp;

/** The negative log-likelihood of a Poisson law in the log-rate. */
final class PoissonLogLoss {
  static final Loss ENTRY =
      Loss.pairs("poisson_log", (z, y, none) -> exp(z).minus(y.times(z)))
          .saidConvex()
          .from("McCullagh and Nelder, Generalized Linear Models, chapter 6");

  private PoissonLogLoss() {}
}
