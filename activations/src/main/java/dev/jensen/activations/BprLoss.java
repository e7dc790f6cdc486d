package dev.jensen.activations;

import static dev.jensen.activations.Terms.softplus;

/** Bayesian personalised ranking: of the score that should be higher, and the other. */
final class BprLoss {
  static final Loss ENTRY =
      Loss.pairs("bpr", (z, y, none) -> softplus(y.minus(z)))
          .saidConvex()
          .from("Rendle et al., arXiv 1205.2618");

  private BprLoss() {}
}
