package dev.jensen.core.expr;

import java.util.concurrent.CancellationException;

/** Long exact computations stop where their thread is interrupted. */
public final class Cancellation {
  private Cancellation() {}

  /**
   * Goes on, or stops.
   *
   * @throws CancellationException if the thread is interrupted
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }
}
