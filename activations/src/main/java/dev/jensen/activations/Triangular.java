package dev.jensen.activations;

import static dev.jensen.activations.Terms.abs;
import static dev.jensen.activations.Terms.relu;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;

/** The triangle of height 1 over -1 to 1. */
final class Triangular {
  static final Activation ENTRY =
      Activation.of("triangular", x -> relu(Expr.ONE.minus(abs(x))))
          .fact(Kind.CONVEX, "(-inf, 0]", "[0, inf)")
          .fact(Kind.CONCAVE, "(-inf, -1]", "[-1, 1]", "[1, inf)")
          .fact(Kind.NONDECREASING, "(-inf, -1]", "[-1, 0]", "[1, inf)")
          .fact(Kind.NONINCREASING, "[0, 1]")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, 1]")
          .fact(Kind.SLOPES, "[-1, 1]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("max(1 - |x|, 0)");

  private Triangular() {}
}
