package dev.jensen.tui.screen;

import dev.jensen.tui.plot.Plot;
import dev.jensen.tui.plot.Slice;
import dev.jensen.tui.story.Story;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does the work in the background: at most one analysis, one page, one network, one landscape and
 * the plots of one answer.
 */
final class Desk {
  private final Consumer<Message> post;
  private final AtomicReference<@Nullable Thread> analysis = new AtomicReference<>();
  private final AtomicReference<@Nullable Thread> telling = new AtomicReference<>();
  private final AtomicReference<@Nullable Thread> judging = new AtomicReference<>();
  private final AtomicReference<@Nullable Thread> surveying = new AtomicReference<>();

  Desk(Consumer<Message> post) {
    this.post = post;
  }

  void analyse(Effect.Analyse asked) {
    replace(analysis, () -> new Message.Answered(asked.edition(), answer(asked.text())));
  }

  private static Outcome answer(String text) {
    try {
      return Answers.of(text);
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Outcome("ERROR", "this is a defect of Jensen: " + e, 0, List.of(), null);
    }
  }

  void draw(Effect.Draw asked) {
    Slice slice = asked.outcome().slice();
    PlotSpec spec = asked.spec();
    if (slice != null) {
      start(
          () ->
              new Message.Drawn(
                  asked.edition(), spec, Plot.of(slice, spec.kind(), spec.width(), spec.height())));
    }
  }

  void tell(Effect.Tell asked) {
    replace(
        telling,
        () ->
            new Message.Told(
                asked.page(), asked.width(), Story.page(asked.page()).draw(asked.width())));
  }

  void examine(Effect.Examine asked) {
    replace(telling, () -> new Message.Examined(asked.edition(), Examination.of(asked.text())));
  }

  void judge(Effect.Judge asked) {
    stop(judging.getAndSet(start((Consumer<Message> post) -> Judging.fill(asked, post))));
  }

  void leave() {
    stop(judging.getAndSet(null));
  }

  void survey(Effect.Survey asked) {
    replace(surveying, () -> Surveying.survey(asked));
  }

  void lookAway() {
    stop(surveying.getAndSet(null));
  }

  void unfold(Effect.Unfold asked) {
    replace(analysis, () -> Judging.unfold(asked));
  }

  void load(Effect.Load asked) {
    start(() -> NetworkFiles.load(asked.file()));
  }

  void save(Effect.Save asked) {
    start(() -> NetworkFiles.save(asked));
  }

  void cancel() {
    stop(analysis.getAndSet(null));
  }

  private void replace(AtomicReference<@Nullable Thread> place, Supplier<Message> work) {
    stop(place.getAndSet(start(work)));
  }

  private static void stop(@Nullable Thread thread) {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private Thread start(Supplier<Message> work) {
    return start(told -> told.accept(work.get()));
  }

  /** Begins work that tells of itself as it goes, as long as nobody stops it. */
  private Thread start(Consumer<Consumer<Message>> work) {
    Consumer<Message> told =
        message -> {
          if (!Thread.currentThread().isInterrupted()) {
            post.accept(message);
          }
        };
    Thread thread =
        new Thread(
            () -> {
              try {
                work.accept(told);
              } catch (CancellationException e) {
                // Somebody asked for something newer: there is nobody to tell.
                Thread.currentThread().interrupt();
              }
            },
            "desk");
    thread.setDaemon(true);
    thread.setPriority(Thread.NORM_PRIORITY - 1);
    thread.start();
    return thread;
  }
}
