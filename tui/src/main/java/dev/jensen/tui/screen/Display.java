package dev.jensen.tui.screen;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.screen.Screen;
import com.googlecode.lanterna.screen.TerminalScreen;
import com.googlecode.lanterna.terminal.Terminal;
import dev.jensen.tui.plot.Grid;
import java.io.IOException;
import java.util.List;

/** Puts pictures on a Lanterna screen, and reads its keys. */
final class Display {
  private final Terminal terminal;
  private final TerminalScreen screen;
  private final Palette palette;

  Display(Terminal terminal, Palette palette) throws IOException {
    this.terminal = terminal;
    this.palette = palette;
    this.screen = new TerminalScreen(terminal);
    screen.startScreen();
  }

  void show(Grid grid, int[] cursor) throws IOException {
    screen.doResizeIfNecessary();
    for (int y = 0; y < grid.height(); y++) {
      for (int x = 0; x < grid.width(); x++) {
        screen.setCharacter(x, y, palette.of(grid.at(x, y)));
      }
    }
    screen.setCursorPosition(
        cursor.length == 0 ? null : new TerminalPosition(cursor[0], cursor[1]));
    screen.refresh();
  }

  /** Draws the last picture in full. */
  void repaint() throws IOException {
    screen.refresh(Screen.RefreshType.COMPLETE);
  }

  /**
   * Waits for the next key or paste. No key of ours is held with Alt, so what looks like it is
   * Escape and the next key, typed quickly.
   */
  List<Message> read() throws IOException {
    KeyStroke stroke = terminal.readInput();
    if (stroke instanceof Sequences.Paste paste) {
      return List.of(new Message.Pasted(paste.text()));
    }
    Message pressed = new Message.Pressed(key(stroke));
    return stroke.isAltDown()
        ? List.of(new Message.Pressed(Key.of(Key.Name.ESCAPE)), pressed)
        : List.of(pressed);
  }

  private static Key key(KeyStroke stroke) {
    Key.Name name =
        switch (stroke.getKeyType()) {
          case Character -> Key.Name.CHARACTER;
          case Enter -> Key.Name.ENTER;
          case Escape -> Key.Name.ESCAPE;
          case Tab -> Key.Name.TAB;
          case ReverseTab -> Key.Name.BACK_TAB;
          case Backspace -> Key.Name.BACKSPACE;
          case Delete -> Key.Name.DELETE;
          case ArrowLeft -> Key.Name.LEFT;
          case ArrowRight -> Key.Name.RIGHT;
          case ArrowUp -> Key.Name.UP;
          case ArrowDown -> Key.Name.DOWN;
          case Home -> Key.Name.HOME;
          case End -> Key.Name.END;
          case PageUp -> Key.Name.PAGE_UP;
          case PageDown -> Key.Name.PAGE_DOWN;
          // The input is closed: the terminal is gone.
          case EOF -> throw new TerminalGone();
          default -> Key.Name.OTHER;
        };
    Character glyph = stroke.getCharacter();
    return new Key(name, glyph == null ? ' ' : glyph, stroke.isCtrlDown());
  }

  /** There is nobody left to show anything to. */
  static final class TerminalGone extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
