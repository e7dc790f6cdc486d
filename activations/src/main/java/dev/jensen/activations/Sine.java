package dev.jensen.activations;

import static dev.jensen.activations.Terms.sin;

import dev.jensen.activations.Fact.Kind;

/** The sine. */
final class Sine {
  static final Activation ENTRY =
      Activation.of("sine", x -> sin(x))
          .fact(Kind.CONVEX, "[-3*pi, -2*pi]", "[-pi, 0]", "[pi, 2*pi]", "[3*pi, 10]")
          .fact(Kind.CONCAVE, "[-10, -3*pi]", "[-2*pi, -pi]", "[0, pi]", "[2*pi, 3*pi]")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[-1, 1]")
          .fact(Kind.SLOPES, "[-1, 1]")
          .fact(Kind.BENDS, "[-1, 1]")
          .from("Sitzmann et al., arXiv 2006.09661");

  private Sine() {}
}
