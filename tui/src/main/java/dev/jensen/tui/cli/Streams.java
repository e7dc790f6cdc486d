package dev.jensen.tui.cli;

import dev.jensen.tui.plot.AnsiText;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a command reads and writes.
 *
 * @param in standard input
 * @param out where answers go
 * @param err where messages for a person go
 * @param colour whether answers may be coloured
 * @param progress whether someone watches the messages
 * @param interactive whether screens can be shown and keys read
 */
public record Streams(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean colour,
    boolean progress,
    boolean interactive) {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 160;
  private static final int USUAL_WIDTH = 80;
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  /** Those of the process. */
  public static Streams ofProcess() {
    String terminal = System.getenv("TERM");
    String plain = System.getenv("NO_COLOR");
    boolean able = isTerminal(1) && terminal != null && !terminal.equals("dumb");
    boolean colour = able && (plain == null || plain.isEmpty());
    boolean interactive = able && !terminal.isEmpty() && isTerminal(0);
    return new Streams(System.in, System.out, System.err, colour, isTerminal(2), interactive);
  }

  /** How pictures are printed: in ASCII unless a terminal shows more. */
  AnsiText style(boolean plain) {
    return colour && !plain ? AnsiText.coloured() : AnsiText.ascii();
  }

  /** The columns that a line may take, as far as the environment says. */
  int width() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[1-9][0-9]{1,2}")
        ? Math.clamp(Integer.parseInt(columns), NARROWEST, WIDEST)
        : USUAL_WIDTH;
  }

  /** Whether the open file of that number is a terminal, as far as the system tells. */
  private static boolean isTerminal(int descriptor) {
    Path link = DESCRIPTORS.resolve(Integer.toString(descriptor));
    if (!Files.isSymbolicLink(link)) {
      return System.console() != null;
    }
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException hidden) {
      return false;
    }
  }
}
