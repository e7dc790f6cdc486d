package dev.jensen.tui.cli;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.problem.Problem;
import dev.jensen.analysis.problem.ProblemError;
import dev.jensen.analysis.problem.ProblemFile;
import dev.jensen.analysis.problem.ProblemJson;
import dev.jensen.analysis.problem.ProblemJudge;
import dev.jensen.analysis.problem.ProblemReport;
import dev.jensen.analysis.problem.ProblemText;
import dev.jensen.analysis.report.FailureText;
import dev.jensen.analysis.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Judges a whole problem, row by row. */
@Command(
    name = "problem",
    description = "Judges a whole problem: its objective and each of its constraints.",
    sortOptions = false,
    footer = {
      "",
      "FILE is AMPL's .nl (text form), CPLEX's .lp, .mps (fixed or free), or lines such as",
      "  minimize x^2 + exp(y)",
      "  subject to",
      "    budget: x + y <= 1",
      "    0 <= x - y <= 2",
      "  for x in [0, inf), y > 0",
      "The problem is convex if a convex function is minimised, or a concave one maximised,",
      "functions bounded above are convex, those bounded below concave, the others affine.",
      "",
      "Exit codes: 0 decided, also if a row fails; 3 unknown; 2 bad input."
    })
final class ProblemCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 64 << 20;

  private final Streams streams;

  @Parameters(paramLabel = "FILE", description = "the problem; - reads standard input")
  private List<String> files = List.of();

  @CommandLine.Option(names = "--steps", description = "tell the proofs")
  private boolean steps;

  @CommandLine.Option(names = "--json", description = "print the report as one line of JSON")
  private boolean json;

  @CommandLine.Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "the time for each row, such as 500ms, 10s or 2m; 10s if not given")
  private Duration budget = Budget.USUAL;

  @CommandLine.Option(names = "--no-color", description = "print plain text in a terminal too")
  private boolean plain;

  ProblemCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    String file = Arguments.only(files, "the file");
    String text = Input.file(file, streams, MOST_BYTES);
    try {
      Problem problem = ProblemFile.read(file, text);
      ProblemReport report = ProblemJudge.judge(problem, budget);
      streams
          .out()
          .print(
              json
                  ? ProblemJson.write(report) + "\n"
                  : new ProblemText(steps, streams.colour() && !plain).of(report));
      return ExitCode.of(report);
    } catch (ProblemError wrong) {
      if (json) {
        streams.out().println(ProblemJson.write(wrong));
      }
      streams.err().print(new FailureText(failure(file, wrong)).text());
      return ExitCode.BAD_INPUT;
    }
  }

  private static Report.Failure failure(String file, ProblemError wrong) {
    String name = file.equals(Input.STANDARD) ? "standard input" : file;
    return new Report.Failure(
        wrong.code(),
        name + ", line " + wrong.line() + ", column " + wrong.column() + ": " + wrong.getMessage(),
        wrong.column(),
        wrong.hint(),
        wrong.text());
  }
}
