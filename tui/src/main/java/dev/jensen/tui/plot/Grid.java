package dev.jensen.tui.plot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A rectangle of cells to draw on. What lies outside is cut off. One thread draws it; afterwards it
 * is only read.
 */
public final class Grid {
  private final int width;
  private final int height;
  private final char[] glyphs;
  private final Role[] roles;

  /** A blank rectangle; negative sizes count as zero. */
  public Grid(int width, int height) {
    this.width = Math.max(width, 0);
    this.height = Math.max(height, 0);
    this.glyphs = new char[this.width * this.height];
    this.roles = new Role[this.width * this.height];
    Arrays.fill(glyphs, ' ');
    Arrays.fill(roles, Role.PLAIN);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  private boolean holds(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height;
  }

  public Cell at(int x, int y) {
    return holds(x, y) ? new Cell(glyphs[y * width + x], roles[y * width + x]) : Cell.BLANK;
  }

  /** Sets one cell. */
  public void put(int x, int y, char glyph, Role role) {
    if (holds(x, y)) {
      glyphs[y * width + x] = glyph;
      roles[y * width + x] = role;
    }
  }

  /** Writes a text, made safe, to the right of a cell; returns the column after it. */
  public int text(int x, int y, String text, Role role) {
    String safe = Glyphs.safe(text);
    for (int i = 0; i < safe.length(); i++) {
      put(x + i, y, safe.charAt(i), role);
    }
    return x + safe.length();
  }

  /** Writes a text of at most that many columns; a longer one ends with an ellipsis. */
  public int text(int x, int y, String text, int most, Role role) {
    String safe = Glyphs.safe(text);
    if (safe.length() <= most) {
      return text(x, y, safe, role);
    }
    return most > 0 ? text(x, y, safe.substring(0, most - 1) + "…", role) : x;
  }

  /** Copies another rectangle into this one. */
  public void draw(int x, int y, Grid other) {
    draw(x, y, other, 0, other.height);
  }

  /** Copies that many rows of another rectangle, from one on, into this one. */
  public void draw(int x, int y, Grid other, int first, int rows) {
    for (int row = 0; row < rows && first + row < other.height; row++) {
      for (int column = 0; column < other.width; column++) {
        Cell cell = other.at(column, first + row);
        put(x + column, y + row, cell.glyph(), cell.role());
      }
    }
  }

  /** Gives a row's cells another role. */
  public void shade(int x, int y, int columns, Role role) {
    for (int i = 0; i < columns; i++) {
      put(x + i, y, at(x + i, y).glyph(), role);
    }
  }

  /** A frame with a title in its upper side. */
  public void frame(int x, int y, int columns, int rows, String title, Role role) {
    int right = x + columns - 1;
    int bottom = y + rows - 1;
    for (int i = x + 1; i < right; i++) {
      put(i, y, '─', role);
      put(i, bottom, '─', role);
    }
    for (int j = y + 1; j < bottom; j++) {
      put(x, j, '│', role);
      put(right, j, '│', role);
    }
    put(x, y, '┌', role);
    put(right, y, '┐', role);
    put(x, bottom, '└', role);
    put(right, bottom, '┘', role);
    if (!title.isEmpty()) {
      text(x + 1, y, " ", role);
      int end = text(x + 2, y, title, columns - 6, role);
      text(end, y, " ", role);
    }
  }

  /** The cells, row by row. */
  public List<List<Cell>> rows() {
    return IntStream.range(0, height)
        .mapToObj(y -> IntStream.range(0, width).mapToObj(x -> at(x, y)).toList())
        .toList();
  }

  /** The characters alone, without blanks at the ends of rows; each row ends with a line feed. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < height; y++) {
      text.append(new String(glyphs, y * width, width).stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** The letters of the roles of all cells that are not blank, laid out like {@link #toString}. */
  public String styles() {
    StringBuilder text = new StringBuilder();
    for (int y = 0; y < height; y++) {
      StringBuilder row = new StringBuilder();
      for (int x = 0; x < width; x++) {
        Cell cell = at(x, y);
        boolean blank = cell.glyph() == ' ' && cell.role() != Role.SELECTED;
        row.append(blank ? ' ' : cell.role().letter());
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
