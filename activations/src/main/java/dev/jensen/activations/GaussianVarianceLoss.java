package dev.jensen.activations;

import static dev.jensen.activations.Terms.log;
import static dev.jensen.activations.Terms.number;

/** The deviance of a normal law in its variance, the target being a squared error. */
final class GaussianVarianceLoss {
  static final Loss ENTRY =
      Loss.pairs("gaussian_nll_var", (z, y, none) -> log(z).plus(y.over(z)).over(number(2)))
          .on("z > 0, y > 0")
          .from("PyTorch, torch.nn.GaussianNLLLoss");

  private GaussianVarianceLoss() {}
}
