package dev.jensen.activations;

import static dev.jensen.activations.Terms.expm1;

import dev.jensen.activations.Fact.Kind;

/** Exponential growth that starts as the identity. */
final class SoftExponential {
  static final Activation ENTRY =
      Activation.of(
              "soft_exponential",
              new Parameter("a", "1/2"),
              (x, a) -> expm1(a.times(x)).over(a).plus(a))
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.VALUES, "[-1.5, inf)")
          .fact(Kind.SLOPES, "[0, inf)")
          .fact(Kind.BENDS, "[0, inf)")
          .from("Godfrey and Gashler, arXiv 1602.01321");

  private SoftExponential() {}
}
