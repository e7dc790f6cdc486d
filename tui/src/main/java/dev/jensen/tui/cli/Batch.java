package dev.jensen.tui.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Answers lines side by side and prints the answers in the lines' order. */
final class Batch {
  private static final int AHEAD = 8;
  private static final long PACE = 200_000_000L;

  private final Streams streams;
  private final int workers;
  private final Row row;
  private final Deque<Future<String>> open = new ArrayDeque<>();
  private boolean ended;
  private boolean deaf;
  private long printed;
  private long told;

  Batch(Streams streams, int workers, Duration budget) {
    this.streams = streams;
    this.workers = workers;
    this.row = new Row(budget);
  }

  /** Answers every line that is not blank; no more than a window of them is held at a time. */
  void run(Lines lines) throws IOException, InterruptedException {
    ExecutorService pool =
        Executors.newFixedThreadPool(workers, task -> daemon(new Thread(task, "batch")));
    Thread printer = daemon(new Thread(this::print, "printer"));
    printer.start();
    try {
      for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
        if (!line.text().isBlank() || line.cut()) {
          Lines.Line each = line;
          if (!offer(pool.submit(() -> row.answer(each)))) {
            break;
          }
        }
      }
    } finally {
      close();
      printer.join();
      pool.shutdownNow();
    }
    if (streams.progress() && told > 0) {
      streams.err().println("\r" + printed + " rows answered");
    }
  }

  private static Thread daemon(Thread thread) {
    thread.setDaemon(true);
    return thread;
  }

  /** Waits for a place in the window; false if nobody reads the answers any more. */
  private synchronized boolean offer(Future<String> answer) throws InterruptedException {
    while (open.size() >= workers * AHEAD && !deaf) {
      wait();
    }
    open.add(answer);
    notifyAll();
    return !deaf;
  }

  private synchronized void close() {
    ended = true;
    notifyAll();
  }

  /** The oldest answer that is not printed; null after the last. */
  private synchronized @Nullable Future<String> oldest() throws InterruptedException {
    while (open.isEmpty() && !ended) {
      wait();
    }
    return open.peek();
  }

  private synchronized void done(boolean heard) {
    open.poll();
    deaf |= !heard;
    notifyAll();
  }

  private void print() {
    PrintStream out = streams.out();
    try {
      for (Future<String> next = oldest(); next != null; next = oldest()) {
        out.println(next.get());
        // Whoever reads along gets each answer at once.
        done(!out.checkError());
        printed++;
        tell();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      done(false);
    } catch (ExecutionException impossible) {
      done(false);
      throw new IllegalStateException("a row went without an answer", impossible);
    }
  }

  private void tell() {
    long now = System.nanoTime();
    if (streams.progress() && now - told > PACE) {
      told = now;
      streams.err().print("\r" + printed + " rows answered");
      streams.err().flush();
    }
  }
}
