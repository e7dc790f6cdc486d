package dev.jensen.activations;

import static dev.jensen.activations.Terms.abs;
import static dev.jensen.activations.Terms.raised;

/** The size of a weight less its centre to a power below 1. */
final class LqPenalty {
  static final Loss ENTRY =
      Loss.pairs("lq_half", (z, y, q) -> raised(abs(z.minus(y)), q))
          .parameter("q", "1/2")
          .alias("lq_penalty")
          .from("Frank and Friedman, Technometrics 35, 1993");

  private LqPenalty() {}
}
