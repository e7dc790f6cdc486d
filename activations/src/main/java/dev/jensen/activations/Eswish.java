package dev.jensen.activations;

import static dev.jensen.activations.Terms.sigmoid;

import dev.jensen.activations.Fact.Kind;

/** SiLU times b. */
final class Eswish {
  static final Activation ENTRY =
      Activation.of("eswish", new Parameter("b", "3/2"), (x, b) -> b.times(x).times(sigmoid(x)))
          .alias("e_swish")
          .fact(Kind.CONVEX, "[-2.399357, 2.399357]")
          .fact(Kind.CONCAVE, "(-inf, -2.399358]", "[2.399358, inf)")
          .fact(Kind.NONINCREASING, "(-inf, -1.278465]")
          .fact(Kind.NONDECREASING, "[-1.278464, inf)")
          .fact(Kind.VALUES, "[-0.417697, inf)")
          .fact(Kind.SLOPES, "[-0.149759, 1.64976]")
          .fact(Kind.BENDS, "[-0.0553716, 0.75]")
          .from("Alcaide, arXiv 1801.07145");

  private Eswish() {}
}
