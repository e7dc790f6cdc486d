package dev.jensen.tui.cli;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.report.FailureText;
import dev.jensen.analysis.report.Report;
import dev.jensen.tui.plot.Kind;
import dev.jensen.tui.plot.PlotText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

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

  @Parameters(paramLabel = "TEXT", description = "the function; - reads standard input")
  private List<String> texts = List.of();

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

  @CommandLine.Option(
      names = "--wrt",
      paramLabel = "x,y",
      description = "the variables asked about; the others stay fixed")
  private @Nullable String block;

  @CommandLine.Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "the time that may be spent, such as 500ms, 10s or 2m; 10s if not given")
  private Duration budget = Budget.USUAL;

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
    String text = Input.text(Arguments.only(texts, "the function"), streams);
    Report report = Jensen.decide(CheckCommand.inquiry(text, block, budget));
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
