package dev.jensen.activations;

import static dev.jensen.activations.Terms.abs;

/** The size of a weight less its centre, l times. */
final class L1Penalty {
  static final Loss ENTRY =
      Loss.pairs("l1_penalty", (z, y, l) -> l.times(abs(z.minus(y))))
          .parameter("l", "1")
          .saidConvex()
          .from("Tibshirani, Journal of the Royal Statistical Society B 58, 1996");

  private L1Penalty() {}
}
