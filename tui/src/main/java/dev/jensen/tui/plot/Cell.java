package dev.jensen.tui.plot;

/**
 * One character cell of a picture.
 *
 * @param glyph a character that takes one column
 * @param role what it means
 */
public record Cell(char glyph, Role role) {
  public static final Cell BLANK = new Cell(' ', Role.PLAIN);
}
