package dev.jensen.activations;

import static dev.jensen.activations.Terms.log1p;
import static dev.jensen.activations.Terms.sigmoid;
import static dev.jensen.activations.Terms.tanh;

import dev.jensen.activations.Fact.Kind;

/** x times tanh(log(1 + sigmoid(x))). */
final class Smish {
  static final Activation ENTRY =
      Activation.of("smish", x -> x.times(tanh(log1p(sigmoid(x)))))
          .fact(Kind.CONVEX, "[-2.551100, 2.215421]")
          .fact(Kind.CONCAVE, "(-inf, -2.551101]", "[2.215422, inf)")
          .fact(Kind.NONINCREASING, "(-inf, -1.394520]")
          .fact(Kind.NONDECREASING, "[-1.394519, inf)")
          .fact(Kind.VALUES, "[-0.249994, inf)")
          .fact(Kind.SLOPES, "[-0.0891533, 0.636885]")
          .fact(Kind.BENDS, "[-0.0330891, 0.311967]")
          .from("Wang, Ren and Wang, Electronics 11, 2022");

  private Smish() {}
}
