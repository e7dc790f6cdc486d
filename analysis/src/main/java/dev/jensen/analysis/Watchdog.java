package dev.jensen.analysis;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Interrupts an analysis that overruns its time: what looks at its budget stops by itself, but one
 * exact computation may be long.
 */
public final class Watchdog implements AutoCloseable {
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
    Watchdog watchdog = over(budget);
    try (watchdog) {
      return work.get();
    } catch (CancellationException stopped) {
      if (!watchdog.hasBarked()) {
        throw stopped;
      }
    }
    return late.get();
  }

  /** Lets the current thread run for what is left of the budget, and a little more. */
  public static Watchdog over(Budget budget) {
    Duration left = budget.left();
    return new Watchdog(left.plusMillis(GRACE + left.toMillis() / 50));
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
