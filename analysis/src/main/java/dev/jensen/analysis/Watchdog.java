package dev.jensen.analysis;

import java.time.Duration;

/**
 * Interrupts an analysis that overruns its time: what looks at its budget stops by itself, but one
 * exact computation may be long.
 */
final class Watchdog implements AutoCloseable {
  private final Thread owner = Thread.currentThread();
  private final Thread timer;
  private boolean barked;
  private boolean over;

  /** A watchdog that lets the current thread run for that long. */
  Watchdog(Duration time) {
    timer = new Thread(() -> watch(time), "watchdog");
    timer.setDaemon(true);
    timer.start();
  }

  private void watch(Duration time) {
    try {
      Thread.sleep(time);
      bark();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void bark() {
    if (!over) {
      barked = true;
      owner.interrupt();
    }
  }

  /** Whether the time was overrun; an interruption by the watchdog ends here. */
  synchronized boolean hasBarked() {
    over = true;
    if (barked) {
      Thread.interrupted();
    }
    return barked;
  }

  @Override
  public void close() {
    boolean late = hasBarked();
    timer.interrupt();
    if (late) {
      Thread.interrupted();
    }
  }
}
