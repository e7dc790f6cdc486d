package dev.jensen.activations;

import static dev.jensen.activations.Terms.sigmoid;

import dev.jensen.activations.Fact.Kind;

/** x times the sigmoid of bx. */
final class Silu {
  static final Activation ENTRY =
      Activation.of("silu", new Parameter("b", "1"), (x, b) -> x.times(sigmoid(b.times(x))))
          .alias("swish")
          .fact(Kind.CONVEX, "[-2.399357, 2.399357]")
          .fact(Kind.CONCAVE, "(-inf, -2.399358]", "[2.399358, inf)")
          .fact(Kind.NONINCREASING, "(-inf, -1.278465]")
          .fact(Kind.NONDECREASING, "[-1.278464, inf)")
          .fact(Kind.VALUES, "[-0.278465, inf)")
          .fact(Kind.SLOPES, "[-0.0998394, 1.09984]")
          .fact(Kind.BENDS, "[-0.0369144, 0.5]")
          .from(
              "Elfwing, Uchibe and Doya, arXiv 1702.03118; Ramachandran et al., arXiv 1710.05941");

  private Silu() {}
}
