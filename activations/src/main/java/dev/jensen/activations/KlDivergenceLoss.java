package dev.jensen.activations;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Expr;

/** The Kullback-Leibler divergence of the targets from the predictions, both positive. */
final class KlDivergenceLoss {
  static final Loss ENTRY =
      Loss.joint(
              "kl_divergence",
              (z, y, none) -> Expr.sum(y.zipWith(z, (p, q) -> Expr.apply(Atoms.REL_ENTR, p, q))))
          .saidConvex()
          .on("z1 > 0, z2 > 0, y1 > 0, y2 > 0")
          .from("Boyd & Vandenberghe, Convex Optimization, section 3.2.6, example 3.19");

  private KlDivergenceLoss() {}
}
