package dev.jensen.tui.plot;

/** Which characters may reach a terminal, each one column wide, and their ASCII substitutes. */
public final class Glyphs {
  private static final char STRANGER = '?';

  private Glyphs() {}

  /**
   * The text with one column for each code point: controls, wide and combining characters become a
   * question mark, so that nothing in it can move what follows.
   */
  public static String safe(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(code -> shown.append(isNarrow(code) ? (char) code : STRANGER));
    return shown.toString();
  }

  private static boolean isNarrow(int code) {
    return code >= ' ' && code < 0x7f
        || code > 0xa0 && code < 0x250 && code != 0xad
        || code >= 0x370 && code < 0x400 && Character.isLetter(code)
        || code >= 0x2010 && code < 0x2028
        || code >= 0x2030 && code < 0x205f
        || code >= 0x2070 && code < 0x20a0
        || code >= 0x2100 && code < 0x2150
        || code >= 0x2190 && code < 0x2300
        || code >= 0x2500 && code < 0x25fd
        || code == 0x2713
        || code == 0x2717
        || code >= 0x2800 && code < 0x2900;
  }

  /** The nearest character of ASCII. */
  public static char ascii(char glyph) {
    if (glyph < 0x7f) {
      return glyph;
    }
    if (glyph >= 0x2800 && glyph < 0x2900) {
      return dots(glyph - 0x2800);
    }
    return switch (glyph) {
      case '─', '┄', '–', '—', '−', '⋯' -> '-';
      case '│', '┊' -> '|';
      case '┌', '┐', '└', '┘', '├', '┤', '┬', '┴', '┼' -> '+';
      case '∪' -> 'U';
      case '∩' -> 'n';
      case '∨' -> 'V';
      case '∧' -> 'A';
      case '▲' -> '^';
      case '●' -> 'o';
      case '▶', '▸', '→' -> '>';
      case '▾', '↓' -> 'v';
      case '◂', '←' -> '<';
      case '↑', '′' -> '\'';
      case '″', '“', '”' -> '"';
      case '·', '…' -> '.';
      case '×' -> 'x';
      case '✓' -> '+';
      case '✗' -> 'x';
      case '╱' -> '/';
      case '░' -> ':';
      case '▒' -> '+';
      case '▓' -> '%';
      case '█' -> '#';
      default -> STRANGER;
    };
  }

  /** A whole text in ASCII; relations keep their meaning. */
  public static String ascii(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (char glyph : text.toCharArray()) {
      switch (glyph) {
        case '≤' -> plain.append("<=");
        case '≥' -> plain.append(">=");
        case '∞' -> plain.append("inf");
        case '²' -> plain.append("^2");
        default -> plain.append(ascii(glyph));
      }
    }
    return plain.toString();
  }

  /** Where in the cell the dots of a braille character lie: up, in the middle or down. */
  private static char dots(int mask) {
    if (mask == 0) {
      return ' ';
    }
    boolean top = (mask & 0b0000_1001) != 0;
    boolean bottom = (mask & 0b1100_0000) != 0;
    return top && bottom ? '|' : top ? '\'' : bottom ? '.' : '-';
  }
}
