package dev.jensen.activations;

import static dev.jensen.activations.Terms.exp;
import static dev.jensen.activations.Terms.tanh;

import dev.jensen.activations.Fact.Kind;

/** x times tanh(exp(x)). */
final class Tanhexp {
  static final Activation ENTRY =
      Activation.of("tanhexp", x -> x.times(tanh(exp(x))))
          .fact(Kind.CONVEX, "[-2.065971, 0.696563]")
          .fact(Kind.CONCAVE, "(-inf, -2.065972]", "[0.696564, inf)")
          .fact(Kind.NONINCREASING, "(-inf, -1.078861]")
          .fact(Kind.NONDECREASING, "[-1.078860, inf)")
          .fact(Kind.VALUES, "[-0.353286, inf)")
          .fact(Kind.SLOPES, "[-0.131571, 1.06198]")
          .fact(Kind.BENDS, "[-0.112272, 0.902163]")
          .from("Liu and Di, arXiv 2003.09855");

  private Tanhexp() {}
}
