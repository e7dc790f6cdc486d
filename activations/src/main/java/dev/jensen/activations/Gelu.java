package dev.jensen.activations;

import static dev.jensen.activations.Terms.normcdf;

import dev.jensen.activations.Fact.Kind;

/** x times the normal distribution function at x. */
final class Gelu {
  static final Activation ENTRY =
      Activation.of("gelu", x -> x.times(normcdf(x)))
          .fact(Kind.CONVEX, "[-sqrt(2), sqrt(2)]")
          .fact(Kind.CONCAVE, "(-inf, -sqrt(2)]", "[sqrt(2), inf)")
          .fact(Kind.NONINCREASING, "(-inf, -0.751792]")
          .fact(Kind.NONDECREASING, "[-0.751791, inf)")
          .fact(Kind.VALUES, "[-0.169972, inf)")
          .fact(Kind.SLOPES, "[-0.128905, 1.12891]")
          .fact(Kind.BENDS, "[-0.107982, 0.797885]")
          .from("Hendrycks and Gimpel, arXiv 1606.08415");

  private Gelu() {}
}
