package dev.jensen.activations;

import static dev.jensen.activations.Terms.abs;

/** The absolute error. */
final class AbsoluteLoss {
  static final Loss ENTRY =
      Loss.pairs("absolute", (z, y, none) -> abs(z.minus(y)))
          .alias("absolute_error")
          .alias("mae")
          .alias("l1_loss")
          .saidConvex()
          .from("Boyd & Vandenberghe, Convex Optimization, section 6.1.2");

  private AbsoluteLoss() {}
}
