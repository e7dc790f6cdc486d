package dev.jensen.activations;

import static dev.jensen.activations.Terms.number;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;

/** The identity with a bend at zero. */
final class BentIdentity {
  static final Activation ENTRY =
      Activation.of(
              "bent_identity",
              x -> x.power(2).plus(Expr.ONE).sqrt().minus(Expr.ONE).over(number(2)).plus(x))
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.SLOPES, "[0.5, 1.5]")
          .fact(Kind.BENDS, "[0, 0.5]")
          .from("f'' = (x^2 + 1)^(-3/2)/2");

  private BentIdentity() {}
}
