package dev.jensen.activations;

import static dev.jensen.activations.Terms.clip;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;

/**
 * The piecewise linear unit: for a in [0, 1] the maximum of {@code a (x + c) - c} and the minimum
 * of {@code a (x - c) + c} and x.
 */
final class Plu {
  static final Activation ENTRY =
      Activation.of(
              "plu",
              Vector.of(new Parameter("a", "1/10"), new Parameter("c", "1")),
              (x, p) -> {
                Expr a = p.get(0);
                Expr c = p.get(1);
                return a.times(x).plus(Expr.ONE.minus(a).times(clip(x, c.negate(), c)));
              })
          .fact(Kind.CONVEX, "(-inf, 1]", "[1, inf)")
          .fact(Kind.CONCAVE, "(-inf, -1]", "[-1, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.SLOPES, "[0.1, 1]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("Nicolae, arXiv 1809.09534");

  private Plu() {}
}
