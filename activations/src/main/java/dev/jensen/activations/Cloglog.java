package dev.jensen.activations;

import static dev.jensen.activations.Terms.exp;
import static dev.jensen.activations.Terms.expm1;

import dev.jensen.activations.Fact.Kind;

/** The complementary log-log function. */
final class Cloglog {
  static final Activation ENTRY =
      Activation.of("cloglog", x -> expm1(exp(x).negate()).negate())
          .fact(Kind.CONVEX, "(-inf, 0]")
          .fact(Kind.CONCAVE, "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, 1]")
          .fact(Kind.SLOPES, "[0, 0.36788]")
          .fact(Kind.BENDS, "[-0.309005, 0.161121]")
          .from("McCullagh and Nelder, Generalized Linear Models, section 4.3");

  private Cloglog() {}
}
