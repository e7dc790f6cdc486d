package dev.jensen.activations;

import static dev.jensen.activations.Terms.max;
import static dev.jensen.activations.Terms.min;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;

/** The piecewise linear unit. */
final class Plu {
  static final Activation ENTRY =
      Activation.of(
              "plu",
              Vector.of(new Parameter("a", "1/10"), new Parameter("c", "1")),
              (x, p) -> {
                Expr a = p.get(0);
                Expr c = p.get(1);
                return max(a.times(x.plus(c)).minus(c), min(a.times(x.minus(c)).plus(c), x));
              })
          .fact(Kind.CONVEX, "(-inf, 1]", "[1, inf)")
          .fact(Kind.CONCAVE, "(-inf, -1]", "[-1, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .from("Nicolae, arXiv 1809.09534");

  private Plu() {}
}
