package dev.jensen.tui.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream in UTF-8, one at a time; of a line that is too long only the start. */
final class Lines {
  /**
   * One line.
   *
   * @param text what it says, without its end
   * @param cut whether it was too long
   */
  record Line(String text, boolean cut) {}

  private final InputStream in;
  private final int longest;

  /** Lines of at most that many bytes. */
  Lines(InputStream in, int longest) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.longest = longest;
  }

  /** The next line; null after the last. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean any = false;
    boolean cut = false;
    int next = in.read();
    while (next >= 0 && next != '\n') {
      any = true;
      if (bytes.size() < longest) {
        bytes.write(next);
      } else {
        cut = true;
      }
      next = in.read();
    }
    if (!any && next < 0) {
      return null;
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    return new Line(text.startsWith("\uFEFF") ? text.substring(1) : text, cut);
  }
}
