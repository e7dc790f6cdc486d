package dev.jensen.activations;

import static dev.jensen.activations.Terms.log1p;
import static dev.jensen.activations.Terms.number;

/** The negative log-likelihood of the Cauchy law. */
final class CauchyLoss {
  static final Loss ENTRY =
      Loss.pairs(
              "cauchy",
              (z, y, c) -> c.power(2).over(number(2)).times(log1p(z.minus(y).over(c).power(2))))
          .parameter("c", "1")
          .alias("lorentzian")
          .from("Black and Anandan, Computer Vision and Image Understanding 63, 1996");

  private CauchyLoss() {}
}
