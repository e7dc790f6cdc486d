package dev.jensen.activations;

import static dev.jensen.activations.Terms.log1p;

/** The squared error of the logarithms. */
final class MsleLoss {
  static final Loss ENTRY =
      Loss.pairs("msle", (z, y, none) -> log1p(z).minus(log1p(y)).power(2))
          .on("z > -1, y > -1")
          .from("Keras, keras.losses.MeanSquaredLogarithmicError");

  private MsleLoss() {}
}
