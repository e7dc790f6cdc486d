package dev.jensen.activations;

import static dev.jensen.activations.Terms.abs;

/** The absolute error relative to the target. */
final class MapeLoss {
  static final Loss ENTRY =
      Loss.pairs("mape", (z, y, none) -> abs(z.minus(y)).over(abs(y)))
          .on("y > 0")
          .saidConvex()
          .from("Keras, keras.losses.MeanAbsolutePercentageError");

  private MapeLoss() {}
}
