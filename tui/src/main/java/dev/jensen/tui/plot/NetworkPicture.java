package dev.jensen.tui.plot;

import dev.jensen.analysis.network.Network;

/**
 * A network as a picture: a box for the inputs and each layer, a dot for each number that comes out
 * of it. Where there are more than fit, the last dot is an ellipsis.
 */
public final class NetworkPicture {
  /** The fewest rows in which anything is drawn. */
  public static final int LEAST = 3;

  /** From so many rows on dots stand below each other, and boxes have names. */
  private static final int TALL = 6;

  private static final int MOST_ASIDE = 4;
  private static final int ARROW = 2;
  private static final int NAME = 11;

  private final Grid grid;
  private final Network network;
  private final int rows;
  private final boolean tall;

  private NetworkPicture(Grid grid, Network network, int rows) {
    this.grid = grid;
    this.network = network;
    this.rows = rows;
    this.tall = rows >= TALL;
  }

  /** Draws it with its upper left corner there; what does not fit to the right is left out. */
  public static void draw(Grid grid, int x, int y, int columns, int rows, Network network) {
    if (rows >= LEAST) {
      new NetworkPicture(grid, network, rows).draw(x, y, columns);
    }
  }

  private void draw(int x, int y, int columns) {
    int boxes = network.depth() + 1;
    int pitch = Math.min(NAME + 1, columns / boxes);
    int middle = y + (tall ? rows - 1 : rows) / 2;
    int place = x;
    for (int k = 0; k < boxes; k++) {
      int width = 2 + (tall ? 1 : dots(k));
      int step = Math.max(tall ? pitch : 0, width + ARROW);
      boolean last = k == boxes - 1;
      if (place + width + (last ? 0 : ARROW) > x + columns) {
        grid.text(place, middle, "…", Role.DIM);
        return;
      }
      box(k, place, y, width);
      if (tall && pitch > 4) {
        grid.text(place, y + rows - 1, name(k), pitch - 1, Role.DIM);
      }
      for (int i = place + width; !last && i < place + step; i++) {
        grid.put(i, middle, i == place + step - 1 ? '→' : '─', Role.DIM);
      }
      place += step;
    }
  }

  private String name(int layer) {
    return layer == 0 ? "inputs" : network.layer(layer).label();
  }

  private int units(int layer) {
    return layer == 0 ? network.inputs() : network.units(layer);
  }

  /** How many are drawn. */
  private int dots(int layer) {
    return Math.min(units(layer), tall ? rows - 3 : MOST_ASIDE);
  }

  private void box(int layer, int x, int y, int width) {
    int dots = dots(layer);
    int height = tall ? dots + 2 : LEAST;
    int top = y + ((tall ? rows - 1 : rows) - height + 1) / 2;
    grid.frame(x, top, width, height, "", Role.DIM);
    for (int i = 0; i < dots; i++) {
      char glyph = i == dots - 1 && units(layer) > dots ? '…' : '●';
      grid.put(tall ? x + 1 : x + 1 + i, tall ? top + 1 + i : top + 1, glyph, Role.ACCENT);
    }
  }
}
