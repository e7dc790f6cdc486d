package dev.jensen.activations;

import static dev.jensen.activations.Terms.number;

import dev.jensen.core.expr.Expr;

/** What the overlap lacks, over the sum of sizes. */
final class DiceLoss {
  static final Loss ENTRY =
      Loss.joint(
              "dice",
              (z, y, none) ->
                  Expr.ONE.minus(
                      number(2)
                          .times(Expr.sum(z.zipWith(y, Expr::times)))
                          .over(Expr.sum(z).plus(Expr.sum(y)))))
          .on("z1 in [0, 1], z2 in [0, 1], y1 in [1/2, 1], y2 in [0, 1]")
          .from("Milletari, Navab and Ahmadi, arXiv 1606.04797");

  private DiceLoss() {}
}
