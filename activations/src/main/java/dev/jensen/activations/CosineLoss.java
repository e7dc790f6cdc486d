package dev.jensen.activations;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Expr;

/** One less the cosine of the angle between predictions and targets. */
final class CosineLoss {
  static final Loss ENTRY =
      Loss.joint(
              "cosine",
              (z, y, none) ->
                  Expr.ONE.minus(
                      Expr.sum(z.zipWith(y, Expr::times))
                          .over(Expr.apply(Atoms.NORM2, z).times(Expr.apply(Atoms.NORM2, y)))))
          .on("z1 > 0, y1 > 0")
          .from("PyTorch, torch.nn.CosineEmbeddingLoss");

  private CosineLoss() {}
}
