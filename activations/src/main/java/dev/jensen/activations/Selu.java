package dev.jensen.activations;

import static dev.jensen.activations.Terms.expm1;
import static dev.jensen.activations.Terms.min;
import static dev.jensen.activations.Terms.relu;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;

/** The scaled exponential linear unit, whose slope falls at zero. */
final class Selu {
  static final Activation ENTRY =
      Activation.of(
              "selu",
              Vector.of(
                  new Parameter("a", "1.6732632423543772848170429916717"),
                  new Parameter("s", "1.0507009873554804934193349852946")),
              (x, p) -> {
                Expr a = p.get(0);
                Expr s = p.get(1);
                return s.times(relu(x).plus(a.times(expm1(min(x, Expr.ZERO)))));
              })
          .fact(Kind.AFFINE, "[0, inf)")
          .fact(Kind.CONVEX, "(-inf, 0]")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.VALUES, "[-1.7581, inf)")
          .fact(Kind.SLOPES, "[0, 1.7581]")
          .fact(Kind.BENDS, "[0, 1.7581]")
          .from("Klambauer et al., arXiv 1706.02515");

  private Selu() {}
}
