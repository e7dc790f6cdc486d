package dev.jensen.analysis;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Interrupts an analysis that overruns its time: what looks at its budget stops by itself, but one
 * exact computation may be long.
 */
public final class Watchdog {
  /** Milliseconds in which what has looked at its budget comes to an end by itself. */
  private static final long GRACE = 20;

  private final Thread owner = Thread.currentThread();
  private final Thread timer;
  private boolean barked;
  private boolean over;

  /** What the work comes to; the other where its time is over, or comes to be so. */
  public static <T> T within(Budget budget, Supplier<T> work, Supplier<T> late) {
    if (budget.isOver()) {
      return late.get();
    }
    Duration left = budget.left();
    Watchdog watchdog = new Watchdog(left.plusMillis(GRACE + left.toMillis() / 50));
    try {
      return work.get();
    } catch (CancellationException stopped) {
      if (!watchdog.stop()) {
        throw stopped;
      }
    } finally {
      watchdog.stop();
    }
    return late.get();
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
  private synchronized boolean stop() {
    over = true;
    timer.interrupt();
    if (barked) {
      Thread.interrupted();
    }
    return barked;
  }
}
