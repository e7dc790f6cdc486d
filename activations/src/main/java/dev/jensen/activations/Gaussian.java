package dev.jensen.activations;

import static dev.jensen.activations.Terms.exp;

import dev.jensen.activations.Fact.Kind;

/** The bell curve. */
final class Gaussian {
  static final Activation ENTRY =
      Activation.of("gaussian", x -> exp(x.power(2).negate()))
          .fact(Kind.CONVEX, "(-inf, -sqrt(2)/2]", "[sqrt(2)/2, inf)")
          .fact(Kind.CONCAVE, "[-sqrt(2)/2, sqrt(2)/2]")
          .fact(Kind.NONDECREASING, "(-inf, 0]")
          .fact(Kind.NONINCREASING, "[0, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, 1]")
          .fact(Kind.SLOPES, "[-0.857764, 0.857764]")
          .fact(Kind.BENDS, "[-2, 0.892521]")
          .from("Broomhead and Lowe, Complex Systems 2, 1988");

  private Gaussian() {}
}
