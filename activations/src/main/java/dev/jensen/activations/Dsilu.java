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
          .from("Elfwing, Uchibe and Doya, arXiv 1702.03118");

  private Dsilu() {}
}
