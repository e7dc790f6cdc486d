package dev.jensen.activations;

import static dev.jensen.activations.Terms.huber;
import static dev.jensen.activations.Terms.number;

/** The Huber loss: half the square up to d, and a line beyond. */
final class HuberLoss {
  static final Loss ENTRY =
      Loss.pairs("huber", (z, y, d) -> d.power(2).times(huber(z.minus(y).over(d))).over(number(2)))
          .parameter("d", "1")
          .alias("huber_loss")
          .saidConvex()
          .from("Huber, Annals of Mathematical Statistics 35, 1964");

  private HuberLoss() {}
}
