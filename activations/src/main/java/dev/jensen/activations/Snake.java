package dev.jensen.activations;

import static dev.jensen.activations.Terms.sin;

import dev.jensen.activations.Fact.Kind;

/** The identity with a periodic part. */
final class Snake {
  static final Activation ENTRY =
      Activation.of(
              "snake", new Parameter("a", "1"), (x, a) -> x.plus(sin(a.times(x)).power(2).over(a)))
          .fact(
              Kind.CONVEX,
              "[-10, -11*pi/4]",
              "[-9*pi/4, -7*pi/4]",
              "[-5*pi/4, -3*pi/4]",
              "[-pi/4, pi/4]",
              "[3*pi/4, 5*pi/4]",
              "[7*pi/4, 9*pi/4]",
              "[11*pi/4, 10]")
          .fact(
              Kind.CONCAVE,
              "[-11*pi/4, -9*pi/4]",
              "[-7*pi/4, -5*pi/4]",
              "[-3*pi/4, -pi/4]",
              "[pi/4, 3*pi/4]",
              "[5*pi/4, 7*pi/4]",
              "[9*pi/4, 11*pi/4]")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.SLOPES, "[0, 2]")
          .fact(Kind.BENDS, "[-2, 2]")
          .from("Ziyin, Hartwig and Ueda, arXiv 2006.08195");

  private Snake() {}
}
