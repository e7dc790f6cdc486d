package dev.jensen.tui.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Work that must come to an end: it is interrupted at twice its budget, and given up where even
 * that does not stop it.
 */
final class Guarded<T> {
  private static final long STACK = 16L << 20;
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Callable<T> work;
  private final Duration budget;

  Guarded(Callable<T> work, Duration budget) {
    this.work = work;
    this.budget = budget;
  }

  /**
   * The result; or what is made of the reason that there is none, a {@link CancellationException}
   * if the time was over.
   */
  T result(Function<Throwable, T> otherwise) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Thread worker = new Thread(null, () -> complete(done), "guarded", STACK);
    worker.setDaemon(true);
    worker.start();
    try {
      try {
        return done.get(2 * budget.toMillis() + 1, TimeUnit.MILLISECONDS);
      } catch (TimeoutException late) {
        worker.interrupt();
        return done.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (TimeoutException stuck) {
      return otherwise.apply(new CancellationException());
    } catch (ExecutionException failed) {
      return otherwise.apply(failed.getCause() == null ? failed : failed.getCause());
    } catch (CancellationException cancelled) {
      return otherwise.apply(cancelled);
    } catch (InterruptedException stopped) {
      worker.interrupt();
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  /** Hands on whatever happens, an overflowing stack or memory included. */
  private void complete(CompletableFuture<T> done) {
    try {
      done.complete(work.call());
    } catch (Exception | Error failure) {
      done.completeExceptionally(failure);
    }
  }
}
