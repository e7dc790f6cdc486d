package dev.jensen.tui.screen;

import dev.jensen.tui.plot.Kind;
import java.util.List;

/**
 * Where things are for a size of the window.
 *
 * @param proof the frame of the proof
 * @param plot the frame of the plots
 * @param why the frame of the selected step
 */
record Layout(Area proof, Area plot, Area why) {
  private static final int TOP = 5;
  private static final int TALL = 20;

  /** A rectangle; one of no width is not shown. */
  record Area(int x, int y, int width, int height) {
    boolean isShown() {
      return width > 2 && height > 2;
    }
  }

  private static final Area NOWHERE = new Area(0, 0, 0, 0);

  static boolean isTooSmall(Model model) {
    return model.width() < 60 || model.height() < 16;
  }

  static Layout of(Model model) {
    int width = model.width();
    int whyRows = model.height() >= 24 ? 6 : model.height() >= 20 ? 5 : 4;
    int rows = model.height() - TOP - whyRows - 1;
    Area why = new Area(0, TOP + rows, width, whyRows);
    if (width < 80 || model.height() < 20) {
      return model.pane() == Model.Pane.PLOT
          ? new Layout(NOWHERE, new Area(0, TOP, width, rows + whyRows), NOWHERE)
          : new Layout(new Area(0, TOP, width, rows), NOWHERE, why);
    }
    int left = width >= 100 ? width * 52 / 100 : width / 2;
    return new Layout(new Area(0, TOP, left, rows), new Area(left, TOP, width - left, rows), why);
  }

  /** The plots to show, from above. */
  List<PlotSpec> plots(Kind kind) {
    if (!plot.isShown()) {
      return List.of();
    }
    int inner = plot.width() - 2;
    if (plot.height() < TALL) {
      return List.of(new PlotSpec(kind, inner, plot.height() - 2));
    }
    int upper = plot.height() / 2;
    Kind second = kind == Kind.F ? Kind.CURVATURE : kind;
    return List.of(
        new PlotSpec(Kind.F, inner, upper - 2),
        new PlotSpec(second, inner, plot.height() - upper - 2));
  }
}
