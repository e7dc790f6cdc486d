package dev.jensen.activations;

import static dev.jensen.activations.Terms.abs;

/** The absolute error relative to the sum. */
final class SmapeLoss {
  static final Loss ENTRY =
      Loss.pairs("smape", (z, y, none) -> abs(z.minus(y)).over(z.plus(y)))
          .on("z > 0, y > 0")
          .from("Makridakis, International Journal of Forecasting 9, 1993");

  private SmapeLoss() {}
}
