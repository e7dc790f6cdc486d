package dev.jensen.tui.cli;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.network.NetworkError;
import dev.jensen.analysis.report.FailureText;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.ReportJson;
import dev.jensen.core.language.SyntaxError;
import java.time.Duration;
import picocli.CommandLine;

/** How a command about networks answers: within which time, in which form, and what it refuses. */
final class Answering {
  @CommandLine.Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "the time that may be spent in all; 10s if not given")
  private Duration budget = Budget.USUAL;

  @CommandLine.Option(names = "--json", description = "print the reports as JSON, a line for each")
  private boolean json;

  @CommandLine.Option(names = "--no-color", description = "print plain text in a terminal too")
  private boolean plain;

  /** What a command does; gives its exit code. */
  @FunctionalInterface
  interface Work {
    int run() throws NetworkError, FormatError;
  }

  /** Does it, or says why what the network is described by is wrong. */
  int run(Streams streams, Work work) {
    try {
      return work.run();
    } catch (NetworkError | FormatError | SyntaxError wrong) {
      Report.Failure failure = NetworkError.failure(wrong);
      if (json) {
        streams.out().println(new ReportJson().write(failure));
      }
      streams.err().print(new FailureText(failure).text());
      return ExitCode.BAD_INPUT;
    }
  }

  Duration budget() {
    return budget;
  }

  /** Whether the answer is JSON. */
  boolean json() {
    return json;
  }

  /** Whether a terminal gets plain text too. */
  boolean plain() {
    return plain;
  }
}
