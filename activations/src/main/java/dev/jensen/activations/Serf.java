package dev.jensen.activations;

import static dev.jensen.activations.Terms.erf;
import static dev.jensen.activations.Terms.softplus;

import dev.jensen.activations.Fact.Kind;

/** x times erf(softplus(x)). */
final class Serf {
  static final Activation ENTRY =
      Activation.of("serf", x -> x.times(erf(softplus(x))))
          .fact(Kind.CONVEX, "[-2.256497, 1.096046]")
          .fact(Kind.CONCAVE, "(-inf, -2.256498]", "[1.096047, inf)")
          .fact(Kind.NONINCREASING, "(-inf, -1.193060]")
          .fact(Kind.NONDECREASING, "[-1.193059, inf)")
          .fact(Kind.VALUES, "[-0.348438, inf)")
          .fact(Kind.SLOPES, "[-0.126969, 1.08613]")
          .fact(Kind.BENDS, "[-0.0976456, 0.711945]")
          .from("Nag and Bhattacharyya, arXiv 2108.09598");

  private Serf() {}
}
