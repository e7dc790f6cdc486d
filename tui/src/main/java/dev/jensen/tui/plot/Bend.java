package dev.jensen.tui.plot;

/** Which way the graph is proved to bend over one column of a plot. */
public enum Bend {
  CONVEX('∪', Role.CONVEX),
  CONCAVE('∩', Role.CONCAVE),
  AFFINE('-', Role.AFFINE),
  UNDECIDED('?', Role.PLAIN),
  UNDEFINED(' ', Role.DIM);

  private final char glyph;
  private final Role role;

  Bend(char glyph, Role role) {
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
