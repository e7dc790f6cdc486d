package dev.jensen.activations;

import static dev.jensen.activations.Terms.tanh;

/** The squared error after a hyperbolic tangent. */
final class SquaredTanhLoss {
  static final Loss ENTRY =
      Loss.pairs("squared_tanh", (z, y, none) -> tanh(z).minus(y).power(2))
          .on("y in [-1, 1]")
          .from("LeCun et al., Efficient BackProp, 1998");

  private SquaredTanhLoss() {}
}
