package dev.jensen.activations;

import static dev.jensen.activations.Terms.abs;
import static dev.jensen.activations.Terms.when;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Relation;

/** The identity, but zero near zero; it jumps. */
final class Hardshrink {
  static final Activation ENTRY =
      Activation.of(
              "hardshrink",
              new Parameter("l", "1/2"),
              (x, l) -> when(abs(x).minus(l), Relation.GREATER, x, Expr.ZERO))
          .alias("hard_shrink")
          .fact(Kind.AFFINE, "[-1/2, 1/2]")
          .fact(Kind.CONVEX, "(-inf, -1/2]", "(1/2, inf)")
          .fact(Kind.CONCAVE, "(-inf, -1/2)", "[1/2, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("PyTorch, torch.nn.Hardshrink");

  private Hardshrink() {}
}
