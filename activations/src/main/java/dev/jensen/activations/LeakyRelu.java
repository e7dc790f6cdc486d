package dev.jensen.activations;

import static dev.jensen.activations.Terms.neg;
import static dev.jensen.activations.Terms.relu;

import dev.jensen.activations.Fact.Kind;

/** The rectifier with a small slope on the left. */
final class LeakyRelu {
  static final Activation ENTRY =
      Activation.of(
              "leaky_relu", new Parameter("a", "1/100"), (x, a) -> relu(x).minus(a.times(neg(x))))
          .alias("leakyrelu")
          .alias("lrelu")
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.CONCAVE, "(-inf, 0]", "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.SLOPES, "[0.01, 1]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("Maas, Hannun and Ng, ICML 2013");

  private LeakyRelu() {}
}
