package dev.jensen.activations;

import static dev.jensen.activations.Terms.number;
import static dev.jensen.activations.Terms.tanh;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;

/** The form of GELU with the hyperbolic tangent. */
final class GeluTanh {
  static final Activation ENTRY =
      Activation.of(
              "gelu_tanh",
              x ->
                  x.over(number(2))
                      .times(
                          Expr.ONE.plus(
                              tanh(
                                  number(2)
                                      .over(Terms.PI)
                                      .sqrt()
                                      .times(x.plus(number(8943, 200000).times(x.power(3))))))))
          .fact(Kind.CONVEX, "[-1.418504, 1.418504]")
          .fact(Kind.CONCAVE, "(-inf, -1.418505]", "[1.418505, inf)")
          .fact(Kind.NONINCREASING, "(-inf, -0.752462]")
          .fact(Kind.NONDECREASING, "[-0.752461, inf)")
          .fact(Kind.VALUES, "[-0.170041, inf)")
          .fact(Kind.SLOPES, "[-0.128994, 1.129]")
          .fact(Kind.BENDS, "[-0.107914, 0.797885]")
          .from("Hendrycks and Gimpel, arXiv 1606.08415");

  private GeluTanh() {}
}
