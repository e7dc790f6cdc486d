package dev.jensen.activations;

import static dev.jensen.activations.Terms.abs;
import static dev.jensen.activations.Terms.clip;
import static dev.jensen.activations.Terms.number;

import dev.jensen.activations.Fact.Kind;

/** The square nonlinearity: two parabolas from -1 to 1. */
final class Sqnl {
  static final Activation ENTRY =
      Activation.of(
              "sqnl",
              x ->
                  clip(x, number(-2), number(2))
                      .minus(
                          clip(x, number(-2), number(2))
                              .times(abs(clip(x, number(-2), number(2))))
                              .over(number(4))))
          .fact(Kind.CONVEX, "(-inf, 0]", "[2, inf)")
          .fact(Kind.CONCAVE, "(-inf, -2]", "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[-1, 1]")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[-0.5, 0.5]")
          .from("Wuraola and Patel, IJCNN 2018");

  private Sqnl() {}
}
