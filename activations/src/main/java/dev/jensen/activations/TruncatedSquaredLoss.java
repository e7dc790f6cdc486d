package dev.jensen.activations;

import static dev.jensen.activations.Terms.min;

/** The squared error up to a bound. */
final class TruncatedSquaredLoss {
  static final Loss ENTRY =
      Loss.pairs("truncated_squared", (z, y, c) -> min(z.minus(y).power(2), c))
          .parameter("c", "1")
          .from("Blake and Zisserman, Visual Reconstruction, 1987");

  private TruncatedSquaredLoss() {}
}
