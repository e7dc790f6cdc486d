package dev.jensen.activations;

import static dev.jensen.activations.Terms.expm1;

/** Linear on one side and exponential on the other. */
final class LinexLoss {
  static final Loss ENTRY =
      Loss.pairs("linex", (z, y, a) -> expm1(a.times(z.minus(y))).minus(a.times(z.minus(y))))
          .parameter("a", "1")
          .saidConvex()
          .from("Zellner, Journal of the American Statistical Association 81, 1986");

  private LinexLoss() {}
}
