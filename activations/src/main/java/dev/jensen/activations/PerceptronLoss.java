package dev.jensen.activations;

import static dev.jensen.activations.Terms.neg;

/** The loss of the perceptron. */
final class PerceptronLoss {
  static final Loss ENTRY =
      Loss.pairs("perceptron", (z, y, none) -> neg(y.times(z)))
          .saidConvex()
          .from("Rosenblatt, Psychological Review 65, 1958");

  private PerceptronLoss() {}
}
