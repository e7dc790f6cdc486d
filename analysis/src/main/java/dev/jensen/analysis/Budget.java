package dev.jensen.analysis;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/**
 * How long an analysis may take. Searches count their own steps, so that results do not depend on
 * the machine; the time is only a cap.
 *
 * <p>A budget runs from when it is made. Interrupting the thread cancels the analysis.
 */
public final class Budget {
  /** What an analysis has if nothing else is said. */
  public static final Duration USUAL = Duration.ofSeconds(10);

  private final long end;
  private long kept;

  private Budget(long end) {
    this.end = end;
  }

  /** A budget of that time, from now. */
  public static Budget of(Duration time) {
    return new Budget(System.nanoTime() + time.toNanos());
  }

  /** That share of the time that is left, from now. */
  public Budget part(double share) {
    return of(Duration.ofNanos((long) (share * left().toNanos())));
  }

  /** The time that is left; not negative. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, end - kept - System.nanoTime()));
  }

  /** Whether the time is over. */
  public boolean isOver() {
    return System.nanoTime() - (end - kept) >= 0;
  }

  /** Does something for which only that share of the time left may be spent. */
  public void spendAtMost(double share, Runnable work) {
    long before = kept;
    kept += (long) ((1 - share) * left().toNanos());
    try {
      work.run();
    } finally {
      kept = before;
    }
  }

  /**
   * Whether there is time left.
   *
   * @throws CancellationException if the thread has been interrupted
   */
  public boolean goesOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
    return !isOver();
  }
}
