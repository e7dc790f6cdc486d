package dev.jensen.activations;

import static dev.jensen.activations.Terms.number;
import static dev.jensen.activations.Terms.tanh;

import dev.jensen.activations.Fact.Kind;

/** The hyperbolic tangent scaled to f(1) = 1. */
final class LecunTanh {
  static final Activation ENTRY =
      Activation.of("lecun_tanh", x -> number(17159, 10000).times(tanh(number(2, 3).times(x))))
          .fact(Kind.CONVEX, "(-inf, 0]")
          .fact(Kind.CONCAVE, "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[-1.7159, 1.7159]")
          .fact(Kind.SLOPES, "[0, 1.14394]")
          .fact(Kind.BENDS, "[-0.587067, 0.587067]")
          .from("LeCun et al., Efficient BackProp, 1998");

  private LecunTanh() {}
}
