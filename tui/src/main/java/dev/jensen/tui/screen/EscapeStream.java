package dev.jensen.tui.screen;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Keeps escape sequences whole: while the bytes handed out end within one, {@link #available} waits
 * a moment for the rest. Otherwise an arrow key over a slow line reads as Escape, {@code [}, {@code
 * A}.
 */
final class EscapeStream extends FilterInputStream {
  private static final int ESCAPE = 0x1b;
  private static final long PATIENCE_NANOS = 30_000_000;

  private enum State {
    GROUND,
    ESCAPED,
    SEQUENCE,
    SINGLE
  }

  private State state = State.GROUND;

  EscapeStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int value = in.read();
    if (value >= 0) {
      follow(value);
    }
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = in.read(bytes, offset, length);
    for (int i = 0; i < count; i++) {
      follow(bytes[offset + i] & 0xff);
    }
    return count;
  }

  private void follow(int value) {
    state =
        switch (state) {
          case GROUND -> value == ESCAPE ? State.ESCAPED : State.GROUND;
          case ESCAPED ->
              switch (value) {
                case '[' -> State.SEQUENCE;
                case 'O' -> State.SINGLE;
                case ESCAPE -> State.ESCAPED;
                default -> State.GROUND;
              };
          case SEQUENCE -> value >= 0x40 && value <= 0x7e ? State.GROUND : State.SEQUENCE;
          case SINGLE -> State.GROUND;
        };
  }

  @Override
  public int available() throws IOException {
    int count = in.available();
    if (count > 0 || state == State.GROUND) {
      return count;
    }
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (count == 0 && System.nanoTime() - end < 0) {
      try {
        Thread.sleep(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
      count = in.available();
    }
    if (count == 0) {
      state = State.GROUND;
    }
    return count;
  }
}
