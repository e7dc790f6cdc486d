package dev.jensen.activations;

import static dev.jensen.activations.Terms.sigmoid;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;

/** The derivative of SiLU. */
final class Dsilu {
  static final Activation ENTRY =
      Activation.of(
              "dsilu", x -> sigmoid(x).times(Expr.ONE.plus(x.times(Expr.ONE.minus(sigmoid(x))))))
          .fact(Kind.CONVEX, "[-3.435840, 0]", "[3.435841, inf)")
          .fact(Kind.CONCAVE, "(-inf, -3.435841]", "[0, 3.435840]")
          .fact(Kind.NONINCREASING, "(-inf, -2.399358]", "[2.399358, inf)")
          .fact(Kind.NONDECREASING, "[-2.399357, 2.399357]")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[-0.0998394, 1.09984]")
          .fact(Kind.SLOPES, "[-0.0369144, 0.5]")
          .fact(Kind.BENDS, "[-0.308182, 0.308182]")
          .from("Elfwing, Uchibe and Doya, arXiv 1702.03118");

  private Dsilu() {}
}
