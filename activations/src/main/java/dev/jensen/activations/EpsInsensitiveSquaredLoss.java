package dev.jensen.activations;

import static dev.jensen.activations.Terms.abs;
import static dev.jensen.activations.Terms.relu;

/** The squared error beyond a tolerance. */
final class EpsInsensitiveSquaredLoss {
  static final Loss ENTRY =
      Loss.pairs("eps_insensitive_squared", (z, y, e) -> relu(abs(z.minus(y)).minus(e)).power(2))
          .parameter("e", "1/2")
          .alias("squared_epsilon_insensitive")
          .saidConvex()
          .from("Vapnik, The Nature of Statistical Learning Theory, section 6.1");

  private EpsInsensitiveSquaredLoss() {}
}
