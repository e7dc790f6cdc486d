package dev.jensen.activations;

import static dev.jensen.activations.Terms.sin;
import static dev.jensen.activations.Terms.when;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Relation;

/** The sine of x over x, with its limit at zero. */
final class Sinc {
  static final Activation ENTRY =
      Activation.of("sinc", x -> when(x, Relation.EQUAL, Expr.ONE, sin(x).over(x)))
          .fact(
              Kind.CONVEX,
              "[-10, -9.205841]",
              "[-5.940369, -2.081576]",
              "[2.081576, 5.940369]",
              "[9.205841, 10]")
          .fact(
              Kind.CONCAVE,
              "[-9.205840, -5.940370]",
              "[-2.081575, 2.081575]",
              "[5.940370, 9.205840]")
          .fact(Kind.VALUES, "[-0.217234, 1]")
          .fact(Kind.SLOPES, "[-0.436182, 0.436182]")
          .fact(Kind.BENDS, "[-0.333334, 0.248693]")
          .from("sin(x)/x with its limit");

  private Sinc() {}
}
