package dev.jensen.tui.screen;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Sends each frame in one write, between the marks of synchronized output, which terminals that do
 * not know them ignore; so no half frame is seen.
 */
final class FrameStream extends OutputStream {
  private static final byte[] BEGIN = "\u001b[?2026h".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "\u001b[?2026l".getBytes(StandardCharsets.US_ASCII);

  private final OutputStream out;
  private final ByteArrayOutputStream frame = new ByteArrayOutputStream(1 << 14);

  FrameStream(OutputStream out) {
    this.out = out;
    frame.writeBytes(BEGIN);
  }

  @Override
  public synchronized void write(int value) {
    frame.write(value);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    frame.write(bytes, offset, length);
  }

  @Override
  public synchronized void flush() throws IOException {
    if (frame.size() > BEGIN.length) {
      frame.writeBytes(END);
      out.write(frame.toByteArray());
      out.flush();
      frame.reset();
      frame.writeBytes(BEGIN);
    }
  }
}
