package dev.jensen.tui.screen;

/**
 * One key.
 *
 * @param name which key
 * @param glyph the character, if it is one
 * @param control whether the control key was held
 */
record Key(Name name, char glyph, boolean control) {
  enum Name {
    CHARACTER,
    ENTER,
    ESCAPE,
    TAB,
    BACK_TAB,
    BACKSPACE,
    DELETE,
    LEFT,
    RIGHT,
    UP,
    DOWN,
    HOME,
    END,
    PAGE_UP,
    PAGE_DOWN,
    OTHER
  }

  static Key of(Name name) {
    return new Key(name, ' ', false);
  }

  static Key of(char glyph) {
    return new Key(Name.CHARACTER, glyph, false);
  }

  static Key control(char glyph) {
    return new Key(Name.CHARACTER, glyph, true);
  }

  /** The character of a plain key; a blank for any other. */
  char plain() {
    return name == Name.CHARACTER && !control ? glyph : ' ';
  }

  boolean isControl(char letter) {
    return name == Name.CHARACTER && control && Character.toLowerCase(glyph) == letter;
  }
}
