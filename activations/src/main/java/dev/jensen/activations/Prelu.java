package dev.jensen.activations;

import static dev.jensen.activations.Terms.neg;
import static dev.jensen.activations.Terms.relu;

import dev.jensen.activations.Fact.Kind;

/** The rectifier with a slope on the left that is learned. */
final class Prelu {
  static final Activation ENTRY =
      Activation.of("prelu", new Parameter("a", "1/4"), (x, a) -> relu(x).minus(a.times(neg(x))))
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.CONCAVE, "(-inf, 0]", "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.SLOPES, "[0.25, 1]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("He, Zhang, Ren and Sun, arXiv 1502.01852");

  private Prelu() {}
}
