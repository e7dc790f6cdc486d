package dev.jensen.activations;

import static dev.jensen.activations.Terms.number;
import static dev.jensen.activations.Terms.raised;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Expr;

/** The general robust loss for a shape a other than 0 and 2. */
final class BarronLoss {
  static final Loss ENTRY =
      Loss.pairs("barron", BarronLoss::of)
          .parameter("a", "-2")
          .alias("barron_general_m2")
          .from("Barron, arXiv 1701.03077");

  private BarronLoss() {}

  private static Expr of(Expr z, Expr y, Expr a) {
    Expr b = Expr.apply(Atoms.ABS, a.minus(number(2)));
    Expr inner = z.minus(y).power(2).over(b).plus(Expr.ONE);
    return b.over(a).times(raised(inner, a.over(number(2))).minus(Expr.ONE));
  }
}
