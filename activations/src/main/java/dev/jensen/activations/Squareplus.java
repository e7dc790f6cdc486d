package dev.jensen.activations;

import static dev.jensen.activations.Terms.number;

import dev.jensen.activations.Fact.Kind;

/** An algebraic rectifier without a kink. */
final class Squareplus {
  static final Activation ENTRY =
      Activation.of(
              "squareplus",
              new Parameter("b", "4"),
              (x, b) -> x.plus(x.power(2).plus(b).sqrt()).over(number(2)))
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, inf)")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[0, 0.25]")
          .from("Barron, arXiv 2112.11687");

  private Squareplus() {}
}
