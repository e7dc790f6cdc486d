package dev.jensen.activations;

import static dev.jensen.activations.Terms.number;
import static dev.jensen.activations.Terms.when;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Relation;

/** The sign of a number. */
final class SignStep {
  static final Activation ENTRY =
      Activation.of(
              "sign",
              x ->
                  when(
                      x, Relation.GREATER, Expr.ONE, when(x, Relation.LESS, number(-1), Expr.ZERO)))
          .alias("sgn")
          .fact(Kind.CONVEX, "(-inf, 0]", "(0, inf)")
          .fact(Kind.CONCAVE, "(-inf, 0)", "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[-1, 1]")
          .fact(Kind.SLOPES, "[0, 0]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("ONNX operators, Sign");

  private SignStep() {}
}
