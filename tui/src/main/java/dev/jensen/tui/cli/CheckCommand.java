package dev.jensen.tui.cli;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.property.HowMuch;
import dev.jensen.analysis.property.Measuring;
import dev.jensen.analysis.property.Properties;
import dev.jensen.analysis.property.Property;
import dev.jensen.analysis.property.PropertyJson;
import dev.jensen.analysis.property.PropertyReport;
import dev.jensen.analysis.property.PropertyText;
import dev.jensen.analysis.regions.RegionList;
import dev.jensen.analysis.regions.Regions;
import dev.jensen.analysis.report.FailureText;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.ReportText;
import dev.jensen.tui.plot.Kind;
import dev.jensen.tui.plot.PlotText;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
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

  /**
   * What the verdict may take where more is asked, and the regions where the moduli are as well.
   */
  private static final double HALF = 0.5;

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

  @CommandLine.Option(
      names = "--moduli",
      description = "for one variable: how much it rises and bends, and where it is least")
  private boolean moduli;

  @CommandLine.Option(
      names = "--property",
      paramLabel = "NAME",
      description = "quasiconvex, monotone, strictly-convex or log-convex, instead of convex")
  private @Nullable String property;

  @CommandLine.Option(names = "--json", description = "print the report as one line of JSON")
  private boolean json;

  @CommandLine.Option(names = "--no-color", description = "print plain text in a terminal too")
  private boolean plain;

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (property != null) {
      return ofProperty(property);
    }
    Budget budget = Budget.of(asked.budget());
    boolean alone = !regions && !moduli;
    Report report = asked.answer(streams, alone ? budget.left() : budget.part(HALF).left());
    RegionList found =
        regions ? Regions.of(report, moduli ? budget.part(HALF) : budget) : RegionList.NONE;
    Vector<HowMuch> much = moduli ? Measuring.of(report, budget) : Vector.empty();
    if (json) {
      streams
          .out()
          .println(
              PropertyJson.write(report, Option.when(regions, found), Option.when(moduli, much)));
    }
    if (report instanceof Report.Failure failure) {
      streams.err().print(new FailureText(failure).text());
    } else if (!json) {
      streams.out().print(new ReportText(steps, streams.colour() && !plain).of(report));
      if (regions) {
        streams.out().print("regions:\n" + ReportText.regions(found));
      }
      if (moduli) {
        streams.out().print("how much:\n" + PropertyText.of(much));
      }
      if (plot) {
        String drawn =
            PlotText.of(report, Kind.F, streams.width(), PLOT_ROWS, streams.style(plain));
        streams.out().print("\n" + drawn);
      }
    }
    return expected == null ? ExitCode.of(report) : ExitCode.of(report, expected);
  }

  private int ofProperty(String name) {
    Property wanted = Property.of(name).getOrNull();
    if (wanted == null) {
      throw Complaint.usage(
          "there is no property " + name + "; the properties: " + Property.names().mkString(", "));
    }
    if (expected != null || regions || moduli || plot) {
      throw Complaint.usage("--property goes with --steps, --json, --wrt and --budget only");
    }
    PropertyReport report = Properties.decide(asked.inquiry(streams), wanted);
    if (json) {
      streams.out().println(PropertyJson.write(report));
    }
    String text = new PropertyText(steps, streams.colour() && !plain).of(report);
    if (report instanceof PropertyReport.Failure) {
      streams.err().print(text);
    } else if (!json) {
      streams.out().print(text);
    }
    return ExitCode.of(report);
  }
}
