package dev.jensen.activations;

/** The deviance of an inverse Gaussian law. */
final class InverseGaussianLoss {
  static final Loss ENTRY =
      Loss.pairs("inverse_gaussian", (z, y, none) -> y.minus(z).power(2).over(z.power(2).times(y)))
          .on("z > 0, y > 0")
          .from("McCullagh and Nelder, Generalized Linear Models, section 2.3");

  private InverseGaussianLoss() {}
}
