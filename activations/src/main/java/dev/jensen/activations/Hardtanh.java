package dev.jensen.activations;

import static dev.jensen.activations.Terms.clip;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;

/** The identity cut off on both sides. */
final class Hardtanh {
  static final Activation ENTRY =
      Activation.of(
              "hardtanh",
              Vector.of(new Parameter("l", "-1"), new Parameter("u", "1")),
              (x, p) -> {
                Expr l = p.get(0);
                Expr u = p.get(1);
                return clip(x, l, u);
              })
          .alias("hard_tanh")
          .alias("clip")
          .fact(Kind.CONVEX, "(-inf, 1]", "[1, inf)")
          .fact(Kind.CONCAVE, "(-inf, -1]", "[-1, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[-1, 1]")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("Collobert, thesis, 2004");

  private Hardtanh() {}
}
