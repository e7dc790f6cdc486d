package dev.jensen.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares texts with files; {@code -Dsnapshots=write} writes them instead, which CI never does.
 */
public final class Snapshot {
  private static final Path FOLDER = Path.of("src/test/resources/dev/jensen/tui");

  private Snapshot() {}

  /** The text must be that of the file of that name. */
  public static void matches(String name, String text) throws IOException {
    Path file = FOLDER.resolve(name + ".txt");
    if ("write".equals(System.getProperty("snapshots"))) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(text).as("snapshot %s", name).isEqualTo(Files.readString(file));
  }
}
