package dev.jensen.tui.plot;

/** What a cell means; the terminal's palette turns it into a colour, or into none. */
public enum Role {
  PLAIN('.'),
  DIM('d'),
  TITLE('t'),
  ACCENT('a'),
  CONVEX('U'),
  CONCAVE('n'),
  AFFINE('/'),
  NEITHER('X'),
  UNKNOWN('?'),
  WARN('w'),
  SELECTED('s');

  private final char letter;

  Role(char letter) {
    this.letter = letter;
  }

  /** One letter for pictures of styles. */
  public char letter() {
    return letter;
  }

  /** What stands for it before a text that is cut; empty where nothing does. */
  public String sign() {
    return switch (this) {
      case CONVEX -> "∪ ";
      case CONCAVE -> "∩ ";
      case AFFINE -> "- ";
      case NEITHER -> "✗ ";
      default -> "";
    };
  }

  /** The role of a verdict, by its name in reports. */
  public static Role ofVerdict(String name) {
    return switch (name) {
      case "CONVEX" -> CONVEX;
      case "CONCAVE" -> CONCAVE;
      case "AFFINE" -> AFFINE;
      case "NEITHER", "NOT_CONVEX", "NOT_CONCAVE" -> NEITHER;
      case "ERROR" -> WARN;
      case "BY_PIECE" -> ACCENT;
      default -> UNKNOWN;
    };
  }
}
