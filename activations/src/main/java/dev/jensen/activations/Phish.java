package dev.jensen.activations;

import static dev.jensen.activations.Terms.normcdf;
import static dev.jensen.activations.Terms.tanh;

import dev.jensen.activations.Fact.Kind;

/** x times tanh(GELU(x)). */
final class Phish {
  static final Activation ENTRY =
      Activation.of("phish", x -> x.times(tanh(x.times(normcdf(x)))))
          .fact(Kind.CONVEX, "(-inf, -1.883666]", "[-0.470412, 1.201844]")
          .fact(Kind.CONCAVE, "[-1.883665, -0.470413]", "[1.201845, inf)")
          .fact(Kind.NONDECREASING, "(-inf, -1.195432]", "[0, inf)")
          .fact(Kind.NONINCREASING, "[-1.195431, 0]")
          .fact(Kind.VALUES, "[0, inf)")
          .fact(Kind.SLOPES, "[-0.218425, 1.29831]")
          .fact(Kind.BENDS, "[-0.400741, 1.63076]")
          .from("Naveen, 2022");

  private Phish() {}
}
