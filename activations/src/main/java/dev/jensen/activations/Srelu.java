package dev.jensen.activations;

import static dev.jensen.activations.Terms.clip;
import static dev.jensen.activations.Terms.relu;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;

/** The S-shaped rectifier: a line in the middle and one more slope on each side. */
final class Srelu {
  static final Activation ENTRY =
      Activation.of(
              "srelu",
              Vector.of(
                  new Parameter("r", "1"),
                  new Parameter("b", "2"),
                  new Parameter("l", "-1"),
                  new Parameter("a", "1/2")),
              (x, p) -> {
                Expr r = p.get(0);
                Expr b = p.get(1);
                Expr l = p.get(2);
                Expr a = p.get(3);
                return clip(x, l, r)
                    .minus(a.times(relu(l.minus(x))))
                    .plus(b.times(relu(x.minus(r))));
              })
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.CONCAVE, "(-inf, -1]", "[-1, 1]", "[1, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.SLOPES, "[0.5, 2]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("Jin et al., arXiv 1512.07030");

  private Srelu() {}
}
