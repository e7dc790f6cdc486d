package dev.jensen.tui.story;

import dev.jensen.tui.plot.Grid;
import dev.jensen.tui.plot.Kind;
import dev.jensen.tui.plot.Plot;
import dev.jensen.tui.plot.Role;
import dev.jensen.tui.plot.Slice;
import dev.jensen.tui.plot.Wrap;
import io.vavr.collection.Vector;

/**
 * One page of the tour.
 *
 * @param title what it is about
 * @param parts what it holds, from above
 */
public record Page(String title, Vector<Part> parts) {
  /** A paragraph or a picture. */
  sealed interface Part {}

  /** A paragraph, so far from the left. */
  record Text(String text, int indent, Role role) implements Part {}

  /** A plot. */
  record Picture(Slice slice, Kind kind, int height) implements Part {}

  /** The page in that many columns, as high as it needs. */
  public Grid draw(int width) {
    Vector<Grid> blocks = parts.map(part -> draw(part, width)).prepend(heading(width));
    Grid page = new Grid(width, blocks.map(Grid::height).sum().intValue());
    int y = 0;
    for (Grid block : blocks) {
      page.draw(0, y, block);
      y += block.height();
    }
    return page;
  }

  private Grid heading(int width) {
    Grid grid = new Grid(width, 2);
    grid.text(2, 0, title, width - 2, Role.TITLE);
    return grid;
  }

  private static Grid draw(Part part, int width) {
    return switch (part) {
      case Text t -> {
        var lines = Wrap.lines(t.text(), Math.min(width, 100) - 4 - t.indent());
        Grid grid = new Grid(width, lines.size());
        for (int i = 0; i < lines.size(); i++) {
          grid.text(2 + t.indent(), i, lines.get(i), t.role());
        }
        yield grid;
      }
      case Picture p -> {
        int columns = Math.max(20, Math.min(width, 100) - 6);
        Grid grid = new Grid(width, p.height() + 2);
        String title = (p.kind().sign() + "  " + p.slice().caption()).strip();
        grid.text(4, 0, title, columns, Role.DIM);
        grid.draw(2, 1, Plot.of(p.slice(), p.kind(), columns, p.height()));
        yield grid;
      }
    };
  }
}
