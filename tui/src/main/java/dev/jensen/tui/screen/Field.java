package dev.jensen.tui.screen;

/**
 * A line of text with a cursor, under the keys of a shell.
 *
 * @param text what is written
 * @param cursor how many chars stand before the cursor; never inside a surrogate pair
 */
record Field(String text, int cursor) {
  private static final int MOST = 20_000;

  static Field of(String text) {
    return new Field(text, text.length());
  }

  /** How many columns stand before the cursor. */
  int column() {
    return text.codePointCount(0, cursor);
  }

  /** Types or pastes; controls become blanks. */
  Field insert(String typed) {
    StringBuilder clean = new StringBuilder();
    typed.codePoints().forEach(c -> clean.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    if (text.length() + clean.length() > MOST) {
      return this;
    }
    return new Field(
        text.substring(0, cursor) + clean + text.substring(cursor), cursor + clean.length());
  }

  Field press(Key key) {
    return switch (key.name()) {
      case BACKSPACE -> cut(left(), cursor);
      case DELETE -> cut(cursor, right());
      case LEFT -> at(left());
      case RIGHT -> at(right());
      case HOME -> at(0);
      case END -> at(text.length());
      case CHARACTER -> key.control() ? control(key) : insert(String.valueOf(key.glyph()));
      default -> this;
    };
  }

  private Field control(Key key) {
    return switch (Character.toLowerCase(key.glyph())) {
      case 'a' -> at(0);
      case 'e' -> at(text.length());
      case 'b' -> at(left());
      case 'f' -> at(right());
      case 'd' -> cut(cursor, right());
      case 'h' -> cut(left(), cursor);
      case 'k' -> cut(cursor, text.length());
      case 'u' -> cut(0, cursor);
      case 'w' -> cut(word(), cursor);
      default -> this;
    };
  }

  private int left() {
    return cursor == 0 ? 0 : text.offsetByCodePoints(cursor, -1);
  }

  private int right() {
    return cursor == text.length() ? cursor : text.offsetByCodePoints(cursor, 1);
  }

  private int word() {
    int start = cursor;
    while (start > 0 && text.charAt(start - 1) == ' ') {
      start--;
    }
    while (start > 0 && text.charAt(start - 1) != ' ') {
      start--;
    }
    return start;
  }

  private Field at(int place) {
    return new Field(text, place);
  }

  private Field cut(int from, int to) {
    return new Field(text.substring(0, from) + text.substring(to), from);
  }
}
