package dev.jensen.tui.screen;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Lanterna's terminal on the controlling terminal, without its five calls of {@code stty}, its
 * question for the cursor's position, and the NUL bytes after letters of two bytes.
 */
final class TtyTerminal extends ANSITerminal {
  private static final String PASTE_ON = "\u001b[?2004h";
  private static final String PASTE_OFF = "\u001b[?2004l";

  private final Tty tty;
  private boolean open;

  TtyTerminal(Tty tty) {
    this(tty, System.in, new FileOutputStream(FileDescriptor.out));
  }

  TtyTerminal(Tty tty, InputStream in, OutputStream out) {
    super(new EscapeStream(in), new FrameStream(out), StandardCharsets.UTF_8);
    this.tty = tty;
    getInputDecoder().addProfile(() -> List.of(new Sequences()));
  }

  @Override
  protected TerminalSize findTerminalSize() {
    return tty.size();
  }

  @Override
  public void putCharacter(char character) throws IOException {
    putString(String.valueOf(character));
  }

  @Override
  public void putString(String text) throws IOException {
    writeToTerminal(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public synchronized void enterPrivateMode() throws IOException {
    super.enterPrivateMode();
    open = true;
    writeToTerminal(PASTE_ON.getBytes(StandardCharsets.US_ASCII));
    flush();
  }

  @Override
  public synchronized void exitPrivateMode() throws IOException {
    writeToTerminal(PASTE_OFF.getBytes(StandardCharsets.US_ASCII));
    super.exitPrivateMode();
    open = false;
    flush();
  }

  /** Gives the terminal back as it was; does nothing the second time. */
  synchronized void restore() throws IOException {
    if (open) {
      setCursorVisible(true);
      exitPrivateMode();
      tty.restore();
    }
  }

  /** Lets the shell have the terminal until the person comes back. */
  void suspend() throws IOException {
    restore();
    tty.stop();
    tty.raw();
    tty.measure();
    enterPrivateMode();
    getTerminalSize();
  }
}
