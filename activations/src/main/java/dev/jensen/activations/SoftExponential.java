package dev.jensen.activations;

import static dev.jensen.activations.Terms.expm1;
import static dev.jensen.activations.Terms.log;

import dev.jensen.activations.Fact.Kind;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;

/** Exponential growth that starts as the identity. */
final class SoftExponential {
  static final Activation ENTRY =
      Activation.of("soft_exponential", new Parameter("a", "1/2"), SoftExponential::of)
          .fact(Kind.CONVEX, "(-inf, inf)")
          .fact(Kind.NONDECREASING, "(-inf, inf)")
          .fact(Kind.VALUES, "[-1.5, inf)")
          .fact(Kind.SLOPES, "[0, inf)")
          .fact(Kind.BENDS, "[0, inf)")
          .from("Godfrey and Gashler, arXiv 1602.01321");

  private SoftExponential() {}

  /** The identity for a = 0, and for a &lt; 0 the inverse of the growth with -a. */
  private static Expr of(Expr x, Expr a) {
    int sign = a instanceof Constant known ? known.value().sign() : 1;
    return switch (sign) {
      case 1 -> expm1(a.times(x)).over(a).plus(a);
      case 0 -> x;
      default -> log(Expr.ONE.minus(a.times(x.plus(a)))).over(a).negate();
    };
  }
}
