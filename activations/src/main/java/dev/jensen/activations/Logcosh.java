package dev.jensen.activations;

import static dev.jensen.activations.Terms.cosh;
import static dev.jensen.activations.Terms.log;

import dev.jensen.activations.Fact.Kind;

/** The logarithm of the hyperbolic cosine. */
final class Logcosh {
  static final Activation ENTRY =
      Activation.of("logcosh", x -> log(cosh(x)))
          .alias("log_cosh")
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.NONINCREASING, "(-inf, 0]")
          .fact(Kind.NONDECREASING, "[0, inf)")
          .fact(Kind.VALUES, "[0, inf)")
          .fact(Kind.SLOPES, "[-1, 1]")
          .fact(Kind.BENDS, "[0, 1]")
          .from("f'' = 1 - tanh(x)^2");

  private Logcosh() {}
}
