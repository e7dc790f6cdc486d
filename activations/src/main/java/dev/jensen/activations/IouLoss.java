package dev.jensen.activations;

import dev.jensen.core.expr.Expr;

/** What the overlap lacks, over the size of the union. */
final class IouLoss {
  static final Loss ENTRY =
      Loss.joint(
              "iou",
              (z, y, none) -> {
                Expr both = Expr.sum(z.zipWith(y, Expr::times));
                return Expr.ONE.minus(both.over(Expr.sum(z).plus(Expr.sum(y)).minus(both)));
              })
          .on("z1 in [0, 1], z2 in [0, 1], y1 in [1/2, 1], y2 in [0, 1]")
          .from("Rahman and Wang, ISVC 2016");

  private IouLoss() {}
}
