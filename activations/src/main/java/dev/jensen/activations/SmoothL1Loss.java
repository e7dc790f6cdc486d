package dev.jensen.activations;

import static dev.jensen.activations.Terms.huber;
import static dev.jensen.activations.Terms.number;

/** The Huber loss over its width. */
final class SmoothL1Loss {
  static final Loss ENTRY =
      Loss.pairs("smooth_l1", (z, y, b) -> b.times(huber(z.minus(y).over(b))).over(number(2)))
          .parameter("b", "1")
          .saidConvex()
          .from("Girshick, arXiv 1504.08083");

  private SmoothL1Loss() {}
}
