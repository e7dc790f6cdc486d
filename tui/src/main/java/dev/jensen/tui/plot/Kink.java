package dev.jensen.tui.plot;

/** How the slope changes where two columns of a plot meet. */
enum Kink {
  NONE(' ', Role.PLAIN),
  CONVEX('∨', Role.CONVEX),
  CONCAVE('∧', Role.CONCAVE),
  UNDECIDED('?', Role.PLAIN);

  private final char glyph;
  private final Role role;

  Kink(char glyph, Role role) {
    this.glyph = glyph;
    this.role = role;
  }

  char glyph() {
    return glyph;
  }

  Role role() {
    return role;
  }
}
