package dev.jensen.activations;

import static dev.jensen.activations.Terms.abs;
import static dev.jensen.activations.Terms.relu;

/** The squared lack of distance of two points of different kinds. */
final class ContrastiveLoss {
  static final Loss ENTRY =
      Loss.pairs("contrastive", (z, y, m) -> relu(m.minus(abs(z.minus(y)))).power(2))
          .parameter("m", "1")
          .from("Hadsell, Chopra and LeCun, CVPR 2006");

  private ContrastiveLoss() {}
}
