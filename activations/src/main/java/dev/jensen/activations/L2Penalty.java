package dev.jensen.activations;

import static dev.jensen.activations.Terms.number;

/** Half the square of a weight less its centre, l times. */
final class L2Penalty {
  static final Loss ENTRY =
      Loss.pairs("l2_penalty", (z, y, l) -> l.times(z.minus(y).power(2)).over(number(2)))
          .parameter("l", "1")
          .saidConvex()
          .from("Hoerl and Kennard, Technometrics 12, 1970");

  private L2Penalty() {}
}
