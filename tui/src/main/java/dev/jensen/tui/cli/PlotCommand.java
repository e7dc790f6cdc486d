package dev.jensen.tui.cli;

import dev.jensen.analysis.report.FailureText;
import dev.jensen.analysis.report.Report;
import dev.jensen.tui.plot.Kind;
import dev.jensen.tui.plot.PlotText;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Draws one function in the terminal. */
@Command(
    name = "plot",
    description = "Draws one function, or a derivative, with its convex and concave regions.",
    sortOptions = false,
    footer = {
      "",
      "  jensen plot \"x^3 - 3x for x in [-2, 2]\"",
      "  jensen plot --derivative 2 \"sin(x) + x^2/3\""
    })
final class PlotCommand implements Callable<Integer> {
  private final Streams streams;

  @CommandLine.Mixin private final Asked asked = new Asked();

  @CommandLine.Option(
      names = "--derivative",
      paramLabel = "N",
      description = "0 for f, 1 for f', 2 for f''; 0 if not given")
  private int derivative;

  @CommandLine.Option(
      names = "--height",
      paramLabel = "ROWS",
      description = "how many rows the plot has; 20 if not given")
  private int height = 20;

  @CommandLine.Option(names = "--no-color", description = "print plain text in a terminal too")
  private boolean plain;

  PlotCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (derivative < 0 || derivative >= Kind.values().length) {
      throw Complaint.usage("--derivative takes 0, 1 or 2");
    }
    if (height < 5 || height > 200) {
      throw Complaint.usage("--height takes a number from 5 to 200");
    }
    Report report = asked.answer(streams);
    if (report instanceof Report.Failure failure) {
      streams.err().print(new FailureText(failure).text());
      return ExitCode.BAD_INPUT;
    }
    Kind kind = Kind.values()[derivative];
    String drawn = PlotText.of(report, kind, streams.width(), height, streams.style(plain));
    if (drawn.isEmpty()) {
      throw Complaint.usage("there is nothing to plot: the function needs one variable to vary");
    }
    streams.out().print(drawn);
    return ExitCode.DECIDED;
  }
}
