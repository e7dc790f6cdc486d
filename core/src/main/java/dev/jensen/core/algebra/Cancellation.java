package dev.jensen.core.algebra;

import java.util.concurrent.CancellationException;

/** Long exact computations stop where their thread is interrupted. */
final class Cancellation {
  private Cancellation() {}

  /**
   * Goes on, or stops.
   *
   * @throws CancellationException if the thread is interrupted
   */
  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }
}
