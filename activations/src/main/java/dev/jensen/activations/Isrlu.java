package dev.jensen.activations;

import static dev.jensen.activations.Terms.min;
import static dev.jensen.activations.Terms.relu;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;

/** The inverse square root linear unit. */
final class Isrlu {
  static final Activation ENTRY =
      Activation.of(
              "isrlu",
              new Parameter("a", "1"),
              (x, a) ->
                  relu(x)
                      .plus(
                          min(x, Expr.ZERO)
                              .over(Expr.ONE.plus(a.times(min(x, Expr.ZERO).power(2))).sqrt())))
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.CONCAVE, "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.VALUES, "[-1, inf)")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[0, 0.858651]")
          .from("Carlile et al., arXiv 1710.09967");

  private Isrlu() {}
}
