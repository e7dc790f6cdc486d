package dev.jensen.activations;

import static dev.jensen.activations.Terms.cos;

import dev.jensen.activations.Fact.Kind;

/** The growing cosine unit. */
final class Gcu {
  static final Activation ENTRY =
      Activation.of("gcu", x -> x.times(cos(x)))
          .fact(
              Kind.CONVEX,
              "[-8.096163, -5.086986]",
              "[-2.288929, 0]",
              "[2.288930, 5.086985]",
              "[8.096164, 10]")
          .fact(
              Kind.CONCAVE,
              "[-10, -8.096164]",
              "[-5.086985, -2.288930]",
              "[0, 2.288929]",
              "[5.086986, 8.096163]")
          .from("Noel et al., arXiv 2108.12943");

  private Gcu() {}
}
