package dev.jensen.activations;

import static dev.jensen.activations.Terms.expm1;
import static dev.jensen.activations.Terms.number;

/** A bounded loss with Gaussian tails. */
final class WelschLoss {
  static final Loss ENTRY =
      Loss.pairs(
              "welsch",
              (z, y, c) -> expm1(z.minus(y).over(c).power(2).negate().over(number(2))).negate())
          .parameter("c", "1")
          .alias("leclerc")
          .from("Dennis and Welsch, Communications in Statistics B 7, 1978");

  private WelschLoss() {}
}
