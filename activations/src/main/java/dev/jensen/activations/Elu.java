package dev.jensen.activations;

import static dev.jensen.activations.Terms.expm1;
import static dev.jensen.activations.Terms.min;
import static dev.jensen.activations.Terms.relu;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;

/** The exponential linear unit. */
final class Elu {
  static final Activation ENTRY =
      Activation.of(
              "elu",
              new Parameter("a", "1"),
              (x, a) -> relu(x).plus(a.times(expm1(min(x, Expr.ZERO)))))
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.CONCAVE, "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.VALUES, "[-1, inf)")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[0, 1]")
          .from("Clevert, Unterthiner and Hochreiter, arXiv 1511.07289");

  private Elu() {}
}
