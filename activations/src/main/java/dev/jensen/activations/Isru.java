package dev.jensen.activations;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;

/** The inverse square root unit. */
final class Isru {
  static final Activation ENTRY =
      Activation.of(
              "isru",
              new Parameter("a", "1"),
              (x, a) -> x.over(Expr.ONE.plus(a.times(x.power(2))).sqrt()))
          .fact(Kind.CONVEX, "(-inf, 0]")
          .fact(Kind.CONCAVE, "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[-1, 1]")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[-0.858651, 0.858651]")
          .from("Carlile et al., arXiv 1710.09967");

  private Isru() {}
}
