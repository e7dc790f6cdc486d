package dev.jensen.tui.plot;

/** Turns pictures into text for a terminal: with colours or without, in Unicode or in ASCII. */
public final class AnsiText {
  private static final String RESET = "\u001b[0m";

  private final boolean colour;
  private final boolean ascii;

  private AnsiText(boolean colour, boolean ascii) {
    this.colour = colour;
    this.ascii = ascii;
  }

  /** Colours and every character. */
  public static AnsiText coloured() {
    return new AnsiText(true, false);
  }

  /** Every character, no colour. */
  public static AnsiText plain() {
    return new AnsiText(false, false);
  }

  /** Characters of ASCII alone, no colour. */
  public static AnsiText ascii() {
    return new AnsiText(false, true);
  }

  /** The text of a picture; each row ends with a line feed. */
  public String of(Grid grid) {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < grid.height(); y++) {
      row(grid, y, text);
    }
    return text.toString();
  }

  private void row(Grid grid, int y, StringBuilder text) {
    int end = grid.width();
    while (end > 0 && grid.at(end - 1, y).equals(Cell.BLANK)) {
      end--;
    }
    Role last = Role.PLAIN;
    for (int x = 0; x < end; x++) {
      Cell cell = grid.at(x, y);
      if (colour && cell.role() != last && (cell.glyph() != ' ' || cell.role() == Role.SELECTED)) {
        text.append(last == Role.PLAIN ? "" : RESET).append(start(cell.role()));
        last = cell.role();
      }
      text.append(ascii ? Glyphs.ascii(cell.glyph()) : cell.glyph());
    }
    text.append(last == Role.PLAIN ? "" : RESET).append('\n');
  }

  /** The sixteen colours alone: their look is the reader's own choice. */
  private static String start(Role role) {
    return switch (role) {
      case PLAIN -> "";
      case DIM -> "\u001b[2m";
      case TITLE -> "\u001b[1m";
      case ACCENT -> "\u001b[1;36m";
      case CONVEX -> "\u001b[34m";
      case CONCAVE -> "\u001b[33m";
      case AFFINE -> "\u001b[32m";
      case NEITHER, WARN -> "\u001b[31m";
      case UNKNOWN -> "\u001b[35m";
      case SELECTED -> "\u001b[7m";
    };
  }
}
