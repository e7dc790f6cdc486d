package dev.jensen.activations;

import static dev.jensen.activations.Terms.clip;
import static dev.jensen.activations.Terms.number;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Expr;

/** The rectifier cut off at 6. */
final class Relu6 {
  static final Activation ENTRY =
      Activation.of("relu6", x -> clip(x, Expr.ZERO, number(6)))
          .fact(Kind.CONVEX, "(-inf, 6]", "[6, inf)")
          .fact(Kind.CONCAVE, "(-inf, 0]", "[0, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.BOUNDED, "(-inf, inf)")
          .fact(Kind.VALUES, "[0, 6]")
          .fact(Kind.SLOPES, "[0, 1]")
          .fact(Kind.BENDS, "[0, 0]")
          .from("Krizhevsky, Convolutional deep belief networks on CIFAR-10, 2010");

  private Relu6() {}
}
