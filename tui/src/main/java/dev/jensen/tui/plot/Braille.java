package dev.jensen.tui.plot;

/** Dots, two columns and four rows to a cell. */
final class Braille {
  private static final int[][] BIT = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};

  private final int width;
  private final int height;
  private final int[] masks;
  private final Role[] roles;

  Braille(int width, int height) {
    this.width = width;
    this.height = height;
    this.masks = new int[width * height];
    this.roles = new Role[width * height];
  }

  int columns() {
    return 2 * width;
  }

  int rows() {
    return 4 * height;
  }

  /** Lights a dot. A cell whose dots disagree about their role has the neutral one. */
  void light(int x, int y, Role role) {
    if (x < 0 || y < 0 || x >= columns() || y >= rows()) {
      return;
    }
    int cell = (y / 4) * width + x / 2;
    masks[cell] |= BIT[x % 2][y % 4];
    Role old = roles[cell];
    roles[cell] = old == null || old == role ? role : Role.PLAIN;
  }

  /** Copies the cells that have a dot. */
  void onto(Grid grid, int left, int top) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int mask = masks[y * width + x];
        if (mask != 0) {
          grid.put(left + x, top + y, (char) (0x2800 + mask), roles[y * width + x]);
        }
      }
    }
  }
}
