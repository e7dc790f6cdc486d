package dev.jensen.tui.plot;

import dev.jensen.analysis.report.Report;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/** Plots of a report, as text. */
public final class PlotText {
  private PlotText() {}

  /** The plots of a report, each under its title; nothing where there is nothing to plot. */
  public static String of(Report report, Kind kind, int width, int height, AnsiText style) {
    return slices(report)
        .map(
            slice -> {
              Grid grid = new Grid(width, height + 1);
              grid.text(0, 0, title(slice, kind), width, Role.TITLE);
              grid.draw(0, 1, Plot.of(slice, kind, width, height));
              return style.of(grid);
            })
        .mkString("\n");
  }

  private static String title(Slice slice, Kind kind) {
    return (kind.sign() + "  " + slice.function() + "  " + slice.caption()).strip();
  }

  /** The lines worth a look: one for an answer; for pieces, the function as a whole. */
  public static Vector<Slice> slices(Report report) {
    return switch (report) {
      case Report.Answer answer -> Vector.of(Slice.of(answer.verdict()));
      case Report.ByPiece pieces -> Vector.ofAll(whole(pieces.function()));
      case Report.Failure failure -> Vector.empty();
    };
  }

  private static Option<Slice> whole(Expr function) {
    return Dag.variables(function)
        .headOption()
        .filter(name -> Dag.variables(function).size() == 1)
        .map(name -> Slice.of(function, name, Axis.REAL));
  }
}
