package dev.jensen.activations;

import static dev.jensen.activations.Terms.abs;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;

/** The fraction x/(1 + |x|). */
final class Softsign {
  static final Activation ENTRY =
      Activation.of("softsign", x -> x.over(Expr.ONE.plus(abs(x))))
          .fact(Kind.CONVEX, "(-inf, 0]")
          .fact(Kind.CONCAVE, "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[-1, 1]")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[-2, 2]")
          .from("Bergstra et al., 2009");

  private Softsign() {}
}
