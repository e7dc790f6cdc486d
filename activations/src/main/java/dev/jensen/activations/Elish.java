package dev.jensen.activations;

import static dev.jensen.activations.Terms.expm1;
import static dev.jensen.activations.Terms.min;
import static dev.jensen.activations.Terms.relu;
import static dev.jensen.activations.Terms.sigmoid;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;

/** The exponential linear unit times the sigmoid. */
final class Elish {
  static final Activation ENTRY =
      Activation.of("elish", x -> relu(x).plus(expm1(min(x, Expr.ZERO))).times(sigmoid(x)))
          .fact(Kind.CONVEX, "[-1.717529, 2.399357]")
          .fact(Kind.CONCAVE, "(-inf, -1.717530]", "[2.399358, inf)")
          .fact(Kind.NONINCREASING, "(-inf, -0.881374]")
          .fact(Kind.NONDECREASING, "[-0.881373, 0]", "[0, inf)")
          .fact(Kind.VALUES, "[-0.171573, inf)")
          .fact(Kind.SLOPES, "[-0.0785469, 1.09984]")
          .fact(Kind.BENDS, "[-0.0369144, 1]")
          .from("Basirat and Roth, arXiv 1808.00783");

  private Elish() {}
}
