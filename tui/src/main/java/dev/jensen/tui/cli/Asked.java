package dev.jensen.tui.cli;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.Inquiry;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.report.Report;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** What the commands about one function ask for: the text, the block and the time. */
final class Asked {
  private static final Pattern COMMA = Pattern.compile(",(?![^\\[]*])");

  @Parameters(paramLabel = "TEXT", description = "the function; - reads standard input")
  private List<String> texts = List.of();

  @CommandLine.Option(
      names = "--wrt",
      paramLabel = "x,y",
      description = "the variables asked about; the others stay fixed")
  private @Nullable String block;

  @CommandLine.Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = Durations.class,
      description = "the time for all that is asked, such as 500ms, 10s or 2m; 10s if not given")
  private Duration budget = Budget.USUAL;

  @CommandLine.Option(
      names = "--extend",
      description = "fill in removable singularities, and leave ends without a value to limits")
  private boolean extend;

  @CommandLine.Option(
      names = "--matrix",
      paramLabel = "NAME=FILE",
      description = "a matrix that the text uses by name: .csv, .mtx or .npy; may be repeated")
  private List<String> matrices = List.of();

  Duration budget() {
    return budget;
  }

  /** The answer to the question that the command line puts. */
  Report answer(Streams streams) {
    return answer(streams, budget);
  }

  /** The answer within that time. */
  Report answer(Streams streams, Duration time) {
    return Jensen.decide(inquiry(streams, time));
  }

  /** The question that the command line puts; a text on standard input can be read once. */
  Inquiry inquiry(Streams streams) {
    return inquiry(streams, budget);
  }

  private Inquiry inquiry(Streams streams, Duration time) {
    String text = Input.text(Arguments.only(texts, "the function"), streams);
    return new Inquiry(
        text, LinkedHashMap.empty(), names(), time, extend, MatrixFiles.read(matrices));
  }

  /** The names of the block, which may have commas in brackets. */
  private Option<Vector<String>> names() {
    Option<Vector<String>> names =
        Option.of(block).map(given -> Vector.of(COMMA.split(given, -1)).map(String::strip));
    if (names.exists(given -> given.exists(String::isEmpty))) {
      throw Complaint.usage("--wrt takes names such as x,y");
    }
    return names;
  }
}
