package dev.jensen.activations;

import static dev.jensen.activations.Terms.number;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Expr;

/** The Jensen-Shannon divergence, predictions and targets being positive. */
final class JsDivergenceLoss {
  static final Loss ENTRY =
      Loss.joint(
              "js_divergence",
              (z, y, none) ->
                  Expr.sum(
                      y.zipWith(
                          z,
                          (p, q) -> {
                            Expr mean = p.plus(q).over(number(2));
                            return Expr.apply(Atoms.REL_ENTR, p, mean)
                                .plus(Expr.apply(Atoms.REL_ENTR, q, mean))
                                .over(number(2));
                          })))
          .saidConvex()
          .on("z1 > 0, z2 > 0, y1 > 0, y2 > 0")
          .from("Lin, IEEE Transactions on Information Theory 37, 1991");

  private JsDivergenceLoss() {}
}
