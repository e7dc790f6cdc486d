package dev.jensen.analysis.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jensen.analysis.report.ReportJson;
import dev.jensen.core.expr.Printer;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.util.Locale;

/** Writes the report on a problem as one line of JSON, of the form {@code jensen.problem/1}. */
public final class ProblemJson {
  private static final String SCHEMA = "jensen.problem/1";

  private ProblemJson() {}

  /** The report as one line, without its end. */
  public static String write(ProblemReport report) {
    Problem problem = report.problem();
    return ReportJson.line(
        json -> {
          json.writeStartObject();
          json.writeStringField("schema", SCHEMA);
          json.writeStringField("verdict", report.verdict().name());
          json.writeStringField(
              "class", report.problemClass().map(c -> c.label(problem.integers() > 0)).getOrNull());
          json.writeStringField("sense", problem.sense().toString());
          json.writeNumberField("variables", problem.variables());
          json.writeNumberField("integers", problem.integers());
          strings(json, "notes", problem.notes());
          json.writeFieldName("objective");
          if (report.objective().isEmpty()) {
            json.writeNull();
          } else {
            row(json, report.objective().get());
          }
          json.writeArrayFieldStart("constraints");
          for (Judged row : report.constraints()) {
            row(json, row);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** Why there is no report, as one line. */
  public static String write(ProblemError error) {
    return ReportJson.line(
        json -> {
          json.writeStartObject();
          json.writeStringField("schema", SCHEMA);
          json.writeStringField("verdict", "ERROR");
          json.writeObjectFieldStart("error");
          json.writeStringField("code", error.code());
          json.writeStringField("message", error.getMessage());
          json.writeNumberField("line", error.line());
          json.writeNumberField("column", error.column());
          json.writeStringField("hint", error.hint());
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private static void strings(JsonGenerator json, String name, Vector<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static void row(JsonGenerator json, Judged judged) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", judged.row().name());
    json.writeStringField("needed", judged.row().needed().name().toLowerCase(Locale.ROOT));
    json.writeStringField("result", judged.outcome().toString());
    if (judged.culprit().isDefined()) {
      culprit(json, judged.culprit().get());
    }
    ReportJson.content(json, judged.answer());
    json.writeEndObject();
  }

  private static void culprit(JsonGenerator json, Culprit culprit) throws IOException {
    json.writeObjectFieldStart("culprit");
    json.writeStringField("expr", Printer.print(culprit.part()));
    json.writeStringField("needed", culprit.needed().name().toLowerCase(Locale.ROOT));
    json.writeStringField("verdict", culprit.verdict().name());
    json.writeEndObject();
  }
}
