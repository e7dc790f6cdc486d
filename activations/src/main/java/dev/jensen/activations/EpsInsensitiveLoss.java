package dev.jensen.activations;

import static dev.jensen.activations.Terms.abs;
import static dev.jensen.activations.Terms.relu;

/** The absolute error beyond a tolerance. */
final class EpsInsensitiveLoss {
  static final Loss ENTRY =
      Loss.pairs("eps_insensitive", (z, y, e) -> relu(abs(z.minus(y)).minus(e)))
          .parameter("e", "1/2")
          .alias("epsilon_insensitive")
          .saidConvex()
          .from("Vapnik, The Nature of Statistical Learning Theory, section 6.1");

  private EpsInsensitiveLoss() {}
}
