package dev.jensen.activations;

import static dev.jensen.activations.Terms.when;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Relation;
import io.vavr.collection.Vector;

/** The identity above a threshold and a fixed value up to it. */
final class Threshold {
  static final Activation ENTRY =
      Activation.of(
              "threshold",
              Vector.of(new Parameter("t", "1"), new Parameter("v", "0")),
              (x, p) -> {
                Expr t = p.get(0);
                Expr v = p.get(1);
                return when(x.minus(t), Relation.GREATER, x, v);
              })
          .alias("thresholded_relu")
          .fact(Kind.AFFINE, "(-inf, 1]")
          .fact(Kind.CONVEX, "(1, inf)")
          .fact(Kind.CONCAVE, "[1, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, inf)")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("PyTorch, torch.nn.Threshold");

  private Threshold() {}
}
