package dev.jensen.activations;

/** The squared error. */
final class SquaredLoss {
  static final Loss ENTRY =
      Loss.pairs("squared", (z, y, none) -> z.minus(y).power(2))
          .alias("squared_error")
          .alias("mse")
          .alias("l2_loss")
          .saidConvex()
          .from("Gauss, Theoria motus, 1809");

  private SquaredLoss() {}
}
