package dev.jensen.activations;

import static dev.jensen.activations.Terms.cosh;
import static dev.jensen.activations.Terms.log;

/** The logarithm of the hyperbolic cosine of the error. */
final class LogcoshLoss {
  static final Loss ENTRY =
      Loss.pairs("logcosh_loss", (z, y, none) -> log(cosh(z.minus(y))))
          .alias("log_cosh_loss")
          .saidConvex()
          .from("Keras, keras.losses.LogCosh");

  private LogcoshLoss() {}
}
