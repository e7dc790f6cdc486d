package dev.jensen.analysis;

import java.time.Duration;

/**
 * Interrupts an analysis that overruns its time: what looks at its budget stops by itself, but one
 * exact computation may be long.
 */
public final class Watchdog implements AutoCloseable {
  private final Thread owner = Thread.currentThread();
  private final Thread timer;
  private boolean barked;
  private boolean over;

  /** Lets the current thread run for what is left of the budget, and a quarter more. */
  public static Watchdog over(Budget budget) {
    Duration left = budget.left();
    return new Watchdog(left.plusMillis(left.toMillis() / 4));
  }

  private Watchdog(Duration time) {
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
  public synchronized boolean hasBarked() {
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
