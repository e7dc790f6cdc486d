package dev.jensen.tui.cli;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.json.BatchRow;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Answers many questions, one a line. */
@Command(
    name = "batch",
    description = "Answers many questions: rows of JSON in, reports as JSON out, one a line.",
    sortOptions = false,
    footer = {
      "",
      "A row: {\"id\": \"r1\", \"expr\": \"x^2*y\", \"vars\": {\"x\": [0, \"inf\"], \"y\": [0,"
          + " 1]},",
      "  \"open\": [\"x.lo\"], \"wrt\": [\"x\"]}",
      "Each row gets a line, in the same order; a row that cannot be read gets an ERROR."
    })
final class BatchCommand implements Callable<Integer> {
  private static final int MOST_WORKERS = 256;

  private final Streams streams;

  @Parameters(paramLabel = "FILE", description = "the rows; - reads standard input")
  private List<String> files = List.of();

  @CommandLine.Option(
      names = "-j",
      paramLabel = "N",
      description = "how many rows are worked on at a time; the number of cores if not given")
  private int workers = Runtime.getRuntime().availableProcessors();

  @CommandLine.Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "the time for each row, such as 500ms, 10s or 2m; 10s if not given")
  private Duration budget = Budget.USUAL;

  BatchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (workers < 1 || workers > MOST_WORKERS) {
      throw Complaint.usage("-j takes a number from 1 to " + MOST_WORKERS);
    }
    String file = Arguments.only(files, "the file");
    try (InputStream in = Input.open(file, streams)) {
      new Batch(streams, workers, budget).run(new Lines(in, BatchRow.LONGEST));
    } catch (IOException wrong) {
      throw Complaint.usage("cannot read " + file + " to its end");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
    return ExitCode.DECIDED;
  }
}
