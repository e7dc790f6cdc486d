package dev.jensen.tui.screen;

import com.googlecode.lanterna.TerminalSize;
import dev.jensen.analysis.network.Description;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import sun.misc.Signal;

/**
 * The workbench on the terminal. One thread owns the model and the screen; keys, signals and
 * results of background work reach it as messages in one queue.
 */
public final class Workbench {
  private static final int USAGE = 2;
  private static final long PAUSE_MILLIS = 250;

  private final LinkedBlockingQueue<Message> queue = new LinkedBlockingQueue<>();
  private final Desk desk = new Desk(queue::add);
  private final Tty tty;
  private final TtyTerminal terminal;
  private final Display display;

  private Workbench(Tty tty) throws IOException {
    this.tty = tty;
    this.terminal = new TtyTerminal(tty);
    Runtime.getRuntime().addShutdownHook(new Thread(this::restore, "restore"));
    this.display = new Display(terminal, Palette.of(variable("NO_COLOR"), variable("COLORTERM")));
  }

  /** What a session begins with, in a window of that size. */
  private interface Start {
    Update.Change in(int width, int height);
  }

  /** Runs until the person leaves; returns the exit code. */
  public static int run() {
    return run(Update::start);
  }

  /** The same, beginning with the story. */
  public static int story() {
    return run(Update::story);
  }

  /**
   * The same, beginning with a network that is built on.
   *
   * @param file where it was read from; empty if nowhere
   */
  public static int build(Description network, String file) {
    Form form = FormReader.form(network);
    return run((width, height) -> Update.start(width, height, form, file));
  }

  /** The same, beginning with the network of the original question. */
  public static int build() {
    return run((width, height) -> Update.start(width, height, Form.question(), ""));
  }

  private static int run(Start start) {
    String term = variable("TERM");
    try {
      Tty tty = term.isEmpty() || term.equals("dumb") ? null : Tty.open();
      if (tty == null) {
        System.err.println(
            "jensen: the workbench needs a terminal; jensen check \"x^2\" works without one.");
        return USAGE;
      }
      return new Workbench(tty).loop(start);
    } catch (IOException e) {
      System.err.println("jensen: the terminal cannot be used: " + e.getMessage());
      return USAGE;
    }
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }

  private int loop(Start start) throws IOException {
    TerminalSize size = tty.size();
    Update.Change change = start.in(size.getColumns(), size.getRows());
    Model model = change.model();
    display.show(View.of(model), View.cursor(model));
    listen();
    while (true) {
      for (Effect effect : change.effects()) {
        if (effect instanceof Effect.Quit quit) {
          desk.cancel();
          restore();
          return quit.code();
        }
        carryOut(effect);
      }
      if (queue.isEmpty()) {
        display.show(View.of(model), View.cursor(model));
      }
      try {
        change = Update.of(model, queue.take());
      } catch (InterruptedException e) {
        change = Update.Change.to(model, new Effect.Quit(Update.INTERRUPTED));
      }
      model = change.model();
    }
  }

  private void listen() {
    Signal.handle(new Signal("WINCH"), signal -> measure());
    daemon(
        "keys",
        () -> {
          try {
            while (true) {
              queue.addAll(display.read());
            }
          } catch (IOException | Display.TerminalGone e) {
            queue.add(new Message.Pressed(Key.of(Key.Name.OTHER)));
            queue.add(new Message.Pressed(Key.control('c')));
            queue.add(new Message.Pressed(Key.control('c')));
          }
        });
  }

  private void measure() {
    try {
      TerminalSize size = tty.measure();
      terminal.getTerminalSize();
      queue.add(new Message.Resized(size.getColumns(), size.getRows()));
    } catch (IOException e) {
      // The terminal is gone; the reading thread ends the program.
      queue.add(new Message.Pressed(Key.of(Key.Name.OTHER)));
    }
  }

  private void carryOut(Effect effect) throws IOException {
    switch (effect) {
      case Effect.Wait wait -> later(new Message.Paused(wait.edition()));
      case Effect.Analyse analyse -> desk.analyse(analyse);
      case Effect.Cancel cancel -> desk.cancel();
      case Effect.Draw draw -> desk.draw(draw);
      case Effect.Tell tell -> desk.tell(tell);
      case Effect.Examine examine -> desk.examine(examine);
      case Effect.Rest rest -> later(new Message.Rested(rest.edition()));
      case Effect.Judge judge -> desk.judge(judge);
      case Effect.Leave leave -> desk.leave();
      case Effect.Survey survey -> desk.survey(survey);
      case Effect.LookAway away -> desk.lookAway();
      case Effect.Unfold unfold -> desk.unfold(unfold);
      case Effect.Load load -> desk.load(load);
      case Effect.Save save -> desk.save(save);
      case Effect.Suspend suspend -> {
        terminal.suspend();
        queue.addAll(List.of(new Message.Resized(tty.size().getColumns(), tty.size().getRows())));
        display.repaint();
      }
      case Effect.Repaint repaint -> display.repaint();
      case Effect.Quit quit -> throw new IllegalStateException("the loop ends by itself");
    }
  }

  /** Says so after a pause. */
  private void later(Message message) {
    daemon(
        "pause",
        () -> {
          try {
            Thread.sleep(PAUSE_MILLIS);
            queue.add(message);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void restore() {
    try {
      terminal.restore();
    } catch (IOException e) {
      System.err.println("jensen: the terminal could not be restored; try stty sane.");
    }
  }
}
