package dev.jensen.activations;

import static dev.jensen.activations.Terms.log1p;
import static dev.jensen.activations.Terms.neg;
import static dev.jensen.activations.Terms.relu;

import dev.jensen.activations.Fact.Kind;

/** The logarithm of 1 + |x| with the sign of x. */
final class LogitAbs {
  static final Activation ENTRY =
      Activation.of("logit_abs", x -> log1p(relu(x)).minus(log1p(neg(x))))
          .alias("symlog")
          .fact(Kind.CONVEX, "(-inf, 0]")
          .fact(Kind.CONCAVE, "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[-1, 1]")
          .from("Hafner et al., arXiv 2301.04104");

  private LogitAbs() {}
}
