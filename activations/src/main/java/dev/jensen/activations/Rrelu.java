package dev.jensen.activations;

import static dev.jensen.activations.Terms.neg;
import static dev.jensen.activations.Terms.relu;

import dev.jensen.activations.Fact.Kind;

/** The rectifier with a random slope on the left, at the mean slope. */
final class Rrelu {
  static final Activation ENTRY =
      Activation.of("rrelu", new Parameter("a", "11/48"), (x, a) -> relu(x).minus(a.times(neg(x))))
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.CONCAVE, "(-inf, 0]", "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.SLOPES, "[0.229166, 1]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("Xu, Wang, Chen and Li, arXiv 1505.00853");

  private Rrelu() {}
}
