package dev.jensen.activations;

import static dev.jensen.activations.Terms.abs;
import static dev.jensen.activations.Terms.min;
import static dev.jensen.activations.Terms.number;

import dev.jensen.core.expr.Expr;

/** The minimax concave penalty with l = 1. */
final class McpPenalty {
  static final Loss ENTRY =
      Loss.pairs("mcp", (z, y, g) -> of(min(abs(z.minus(y)), g), g))
          .parameter("g", "2")
          .from("Zhang, Annals of Statistics 38, 2010");

  private McpPenalty() {}

  private static Expr of(Expr size, Expr g) {
    return size.minus(size.power(2).over(number(2).times(g)));
  }
}
