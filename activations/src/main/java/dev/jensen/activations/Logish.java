package dev.jensen.activations;

import static dev.jensen.activations.Terms.log1p;
import static dev.jensen.activations.Terms.sigmoid;

import dev.jensen.activations.Fact.Kind;

/** x times log(1 + sigmoid(x)). */
final class Logish {
  static final Activation ENTRY =
      Activation.of("logish", x -> x.times(log1p(sigmoid(x))))
          .fact(Kind.CONVEX, "[-2.533448, 2.316758]")
          .fact(Kind.CONCAVE, "(-inf, -2.533449]", "[2.316759, inf)")
          .fact(Kind.NONINCREASING, "(-inf, -1.372455]")
          .fact(Kind.NONDECREASING, "[-1.372454, inf)")
          .fact(Kind.VALUES, "[-0.252769, inf)")
          .fact(Kind.SLOPES, "[-0.0898288, 0.746312]")
          .fact(Kind.BENDS, "[-0.0332363, 0.344393]")
          .from("Zhu et al., Neurocomputing 458, 2021");

  private Logish() {}
}
