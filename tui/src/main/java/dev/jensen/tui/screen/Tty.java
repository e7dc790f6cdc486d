package dev.jensen.tui.screen;

import com.googlecode.lanterna.TerminalSize;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terminal line as {@code stty} sees it. */
final class Tty {
  private static final String RAW = "stty -icanon -echo -isig -ixon min 1 time 0";
  private static final TerminalSize USUAL = new TerminalSize(80, 24);

  private final String saved;
  private TerminalSize size;

  private Tty(String saved, TerminalSize size) {
    this.saved = saved;
    this.size = size;
  }

  /** Turns line editing off; null if input or output is no terminal. */
  static @Nullable Tty open() throws IOException {
    String[] said =
        shell("[ -t 0 ] && [ -t 1 ] && { stty -g && stty size && " + RAW + "; } >&2").split("\n");
    return said.length == 2 && said[0].matches("[0-9a-f:]+")
        ? new Tty(said[0], parse(said[1]))
        : null;
  }

  /** A line of the usual size that nobody looks at. */
  static Tty pretended() {
    return new Tty("", USUAL);
  }

  /** Runs a command on the terminal; returns what it wrote to standard error. */
  private static String shell(String command) throws IOException {
    Process process =
        new ProcessBuilder(List.of("/bin/sh", "-c", command))
            .redirectInput(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said =
        new String(process.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return said;
  }

  private static TerminalSize parse(String rowsAndColumns) {
    if (!rowsAndColumns.matches("[0-9]{1,4} [0-9]{1,4}")) {
      return USUAL;
    }
    String[] parts = rowsAndColumns.split(" ");
    int rows = Integer.parseInt(parts[0]);
    int columns = Integer.parseInt(parts[1]);
    return rows == 0 || columns == 0 ? USUAL : new TerminalSize(columns, rows);
  }

  synchronized TerminalSize size() {
    return size;
  }

  /** Asks for the size anew. */
  synchronized TerminalSize measure() throws IOException {
    size = parse(shell("stty size >&2"));
    return size;
  }

  void raw() throws IOException {
    shell(RAW);
  }

  /** Sets the line as it was found. */
  void restore() throws IOException {
    shell("stty " + saved);
  }

  /** Stops this process, as Ctrl-Z does; returns when the shell continues it. */
  void stop() throws IOException {
    shell("kill -TSTP " + ProcessHandle.current().pid());
  }
}
