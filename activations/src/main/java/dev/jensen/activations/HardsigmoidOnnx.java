package dev.jensen.activations;

import static dev.jensen.activations.Terms.clip;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;

/** The line ax + b cut off at 0 and 1. */
final class HardsigmoidOnnx {
  static final Activation ENTRY =
      Activation.of(
              "hardsigmoid_onnx",
              Vector.of(new Parameter("a", "1/5"), new Parameter("b", "1/2")),
              (x, p) -> {
                Expr a = p.get(0);
                Expr b = p.get(1);
                return clip(a.times(x).plus(b), Expr.ZERO, Expr.ONE);
              })
          .fact(Kind.CONVEX, "(-inf, 5/2]", "[5/2, inf)")
          .fact(Kind.CONCAVE, "(-inf, -5/2]", "[-5/2, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, 1]")
          .fact(Kind.SLOPES, "[0, 0.2]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("ONNX operators, HardSigmoid");

  private HardsigmoidOnnx() {}
}
