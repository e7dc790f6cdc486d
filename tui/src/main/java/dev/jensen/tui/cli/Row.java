package dev.jensen.tui.cli;

import dev.jensen.analysis.Inquiry;
import dev.jensen.analysis.Jensen;
import dev.jensen.analysis.json.BatchRow;
import dev.jensen.analysis.json.Json;
import dev.jensen.analysis.network.NetworkRow;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.ReportJson;
import dev.jensen.analysis.report.Unknown;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.language.Statement;
import dev.jensen.core.proof.Question;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/** Answers one row of a batch, whatever happens. */
final class Row {
  /** Reading does not depend on the budget, so that a short one does not make a row a wrong one. */
  private static final Duration READING = Duration.ofSeconds(5);

  private final Duration budget;
  private final Function<BatchRow.Content, Report> analysis;
  private final ReportJson json = new ReportJson();

  Row(Duration budget) {
    this(budget, content -> report(content, budget));
  }

  /** With what is to decide the row. */
  Row(Duration budget, Function<BatchRow.Content, Report> analysis) {
    this.budget = budget;
    this.analysis = analysis;
  }

  /** The report on the row, as a line. */
  String answer(Lines.Line line) {
    if (line.cut()) {
      String message = "a row has at most " + BatchRow.LONGEST + " bytes";
      return json.write(new Report.Failure("too-large", message, 0, "", ""), Option.none());
    }
    BatchRow row =
        new Guarded<>(() -> BatchRow.read(line.text(), budget), READING).result(Row::lost);
    return new Guarded<>(() -> json.write(analysis.apply(row.content()), row.id()), budget)
        .result(stopped -> json.write(stopped(row.content(), stopped), row.id()));
  }

  private static BatchRow lost(Throwable stopped) {
    Report.Failure failure =
        new Report.Failure("too-large", "the row could not be read to its end", 0, "", "");
    return new BatchRow(Option.none(), new BatchRow.Content.Wrong(failure));
  }

  private static Report report(BatchRow.Content content, Duration budget) {
    return switch (content) {
      case BatchRow.Content.Asked asked -> Jensen.decide(asked.inquiry());
      case BatchRow.Content.OfNetwork network ->
          NetworkRow.decide(new Json.Fields(network.fields()), budget);
      case BatchRow.Content.Wrong wrong -> wrong.failure();
    };
  }

  /** What is said where the analysis came to no end: nothing is known, or it is our fault. */
  private static Report stopped(BatchRow.Content content, Throwable stopped) {
    return switch (stopped) {
      case CancellationException late ->
          open(content, "the analysis did not come to an end in time");
      case StackOverflowError deep -> open(content, "the question is nested too deeply");
      case OutOfMemoryError large -> open(content, "the question needs more memory than there is");
      default -> Report.Failure.defect(text(content));
    };
  }

  private static Report open(BatchRow.Content content, String reason) {
    Unknown unknown = new Unknown(Vector.empty(), reason, LinkedHashMap.empty());
    return new Guarded<>(() -> open(content, unknown), READING)
        .result(again -> new Report.Failure("too-large", reason, 0, "", text(content)));
  }

  private static Report open(BatchRow.Content content, Unknown unknown) {
    return switch (content) {
      case BatchRow.Content.Asked asked -> open(asked.inquiry(), unknown);
      case BatchRow.Content.OfNetwork network ->
          NetworkRow.open(new Json.Fields(network.fields()), unknown);
      case BatchRow.Content.Wrong wrong -> wrong.failure();
    };
  }

  private static String text(BatchRow.Content content) {
    return content instanceof BatchRow.Content.Asked asked ? asked.inquiry().text() : "";
  }

  /** The question as it was put, with nothing known; a variable without interval is any number. */
  private static Report open(Inquiry inquiry, Unknown unknown) {
    Set<String> declared =
        LinkedHashSet.ofAll(inquiry.given().keySet())
            .addAll(inquiry.block().getOrElse(Vector.empty()));
    Statement statement = Jensen.parser().parse(inquiry.text(), declared);
    Map<String, Axis> axes = LinkedHashMap.empty();
    for (String name : Dag.variables(statement.function()).addAll(declared)) {
      axes = axes.put(name, Axis.REAL);
    }
    axes = statement.domain().merge(inquiry.given()).merge(axes);
    Set<String> block =
        inquiry
            .block()
            .orElse(statement.block())
            .<Set<String>>map(LinkedHashSet::ofAll)
            .getOrElse(axes.keySet());
    Question question = new Question(statement.function(), new Box(axes), block);
    return new Report.Answer(Verdict.unknown(question), Option.some(unknown), 0, 0);
  }
}
