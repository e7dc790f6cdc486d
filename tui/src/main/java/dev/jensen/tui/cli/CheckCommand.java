package dev.jensen.tui.cli;

import dev.jensen.analysis.regions.Region;
import dev.jensen.analysis.regions.Regions;
import dev.jensen.analysis.report.FailureText;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.ReportJson;
import dev.jensen.analysis.report.ReportText;
import dev.jensen.tui.plot.Kind;
import dev.jensen.tui.plot.PlotText;
import io.vavr.collection.Vector;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Judges one function. */
@Command(
    name = "check",
    description = "Judges one function: the verdict, and the points or the proof that show it.",
    sortOptions = false,
    footer = {
      "",
      "TEXT is a function, then its domain after 'for', then the variables after 'wrt':",
      "  jensen check \"log(x) + 1/x for x in (0, 2]\"",
      "  jensen check \"x^2/y for y > 0\"",
      "  jensen check \"a*x^2 for a >= 0 wrt x\"       for every fixed a",
      "  echo \"-x^2\" | jensen check -"
    })
final class CheckCommand implements Callable<Integer> {
  private static final int PLOT_ROWS = 20;

  private final Streams streams;

  @CommandLine.Mixin private final Asked asked = new Asked();

  @CommandLine.Option(
      names = "--expect",
      paramLabel = "KIND",
      description = "${COMPLETION-CANDIDATES}: exit with 0 if it is so, with 1 if it is not")
  private @Nullable Expectation expected;

  @CommandLine.Option(names = "--steps", description = "tell the proof")
  private boolean steps;

  @CommandLine.Option(names = "--plot", description = "draw the function as well")
  private boolean plot;

  @CommandLine.Option(
      names = "--regions",
      description = "for one variable: all intervals on which it is convex, and concave")
  private boolean regions;

  @CommandLine.Option(names = "--json", description = "print the report as one line of JSON")
  private boolean json;

  @CommandLine.Option(names = "--no-color", description = "print plain text in a terminal too")
  private boolean plain;

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Report report = asked.answer(streams);
    Vector<Region> found =
        regions ? Regions.of(report, asked.budget().dividedBy(4)) : Vector.empty();
    if (json) {
      ReportJson writer = new ReportJson();
      streams
          .out()
          .println(
              regions ? writer.write(report, found.map(Region::answer)) : writer.write(report));
    }
    if (report instanceof Report.Failure failure) {
      streams.err().print(new FailureText(failure).text());
    } else if (!json) {
      streams.out().print(new ReportText(steps, streams.colour() && !plain).of(report));
      if (regions) {
        streams.out().print("regions:\n" + ReportText.regions(found));
      }
      if (plot) {
        String drawn =
            PlotText.of(report, Kind.F, streams.width(), PLOT_ROWS, streams.style(plain));
        streams.out().print("\n" + drawn);
      }
    }
    return expected == null ? ExitCode.of(report) : ExitCode.of(report, expected);
  }
}
