package dev.jensen.activations;

import static dev.jensen.activations.Terms.abs;
import static dev.jensen.activations.Terms.clip;
import static dev.jensen.activations.Terms.min;
import static dev.jensen.activations.Terms.number;

import dev.jensen.core.expr.Expr;

/** The smoothly clipped absolute deviation with l = 1. */
final class ScadPenalty {
  static final Loss ENTRY =
      Loss.pairs("scad", (z, y, a) -> of(abs(z.minus(y)), a))
          .parameter("a", "37/10")
          .from("Fan and Li, Journal of the American Statistical Association 96, 2001");

  private ScadPenalty() {}

  /** The size up to 1; then it rises by ever less, up to a. */
  private static Expr of(Expr size, Expr a) {
    Expr more = clip(size, Expr.ONE, a).minus(Expr.ONE);
    Expr room = a.minus(Expr.ONE);
    return min(size, Expr.ONE).plus(more).minus(more.power(2).over(number(2).times(room)));
  }
}
