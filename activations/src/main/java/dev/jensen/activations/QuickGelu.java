package dev.jensen.activations;

import static dev.jensen.activations.Terms.sigmoid;

import dev.jensen.activations.Fact.Kind;

/** x times the sigmoid of 1.702 x. */
final class QuickGelu {
  static final Activation ENTRY =
      Activation.of(
              "quick_gelu", new Parameter("a", "851/500"), (x, a) -> x.times(sigmoid(a.times(x))))
          .alias("quickgelu")
          .fact(Kind.CONVEX, "[-1.409728, 1.409728]")
          .fact(Kind.CONCAVE, "(-inf, -1.409729]", "[1.409729, inf)")
          .fact(Kind.NONINCREASING, "(-inf, -0.751155]")
          .fact(Kind.NONDECREASING, "[-0.751154, inf)")
          .fact(Kind.VALUES, "[-0.163611, inf)")
          .fact(Kind.SLOPES, "[-0.0998394, 1.09984]")
          .fact(Kind.BENDS, "[-0.0628283, 0.851]")
          .from("Hendrycks and Gimpel, arXiv 1606.08415");

  private QuickGelu() {}
}
