package dev.jensen.activations;

import static dev.jensen.activations.Terms.normcdf;

import dev.jensen.activations.Fact.Kind;

/** The normal distribution function. */
final class Probit {
  static final Activation ENTRY =
      Activation.of("probit", x -> normcdf(x))
          .fact(Kind.CONVEX, "(-inf, 0]")
          .fact(Kind.CONCAVE, "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, 1]")
          .fact(Kind.SLOPES, "[0, 0.398943]")
          .fact(Kind.BENDS, "[-0.241971, 0.241971]")
          .from("Bliss, Science 79, 1934");

  private Probit() {}
}
