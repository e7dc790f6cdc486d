package dev.jensen.activations;

import static dev.jensen.activations.Terms.clip;
import static dev.jensen.activations.Terms.number;
import static dev.jensen.activations.Terms.relu;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;

/** The smooth rectifier with a parabola around zero. */
final class Smelu {
  static final Activation ENTRY =
      Activation.of(
              "smelu",
              new Parameter("b", "1"),
              (x, b) ->
                  clip(x.plus(b), Expr.ZERO, number(2).times(b))
                      .power(2)
                      .over(number(4).times(b))
                      .plus(relu(x.minus(b))))
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.CONCAVE, "(-inf, -1]", "[1, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, inf)")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[0, 0.5]")
          .from("Shamir and Lin, arXiv 2202.06499");

  private Smelu() {}
}
