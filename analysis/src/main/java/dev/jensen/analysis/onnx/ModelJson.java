package dev.jensen.analysis.onnx;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jensen.analysis.report.JsonParts;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.ReportJson;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;

/** A report on a model as lines of JSON: one for the model, then a report for each output. */
public final class ModelJson {
  private static final String SCHEMA = "jensen.model/1";

  private ModelJson() {}

  /** The lines, without their ends. */
  public static Vector<String> lines(ModelReport report) {
    Vector<String> lines = Vector.of(ReportJson.line(json -> model(json, report)));
    return lines.appendAll(report.outputs().map(ModelJson::output));
  }

  private static void model(JsonGenerator json, ModelReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("producer", report.producer());
    json.writeNumberField("opset", report.opset());
    json.writeNumberField("inputs", report.inputs());
    json.writeNumberField("outputs", report.outputs().size());
    json.writeNumberField("weights", report.weights());
    strings(json, "notes", report.notes());
    json.writeObjectFieldStart("icnn");
    json.writeBooleanField("holds", report.finding() instanceof Finding.ByConstruction);
    if (report.finding() instanceof Finding.ByWeights weights) {
      json.writeStringField("layer", weights.layer());
      json.writeStringField("weight", weights.weight());
      json.writeNumberField("count", weights.count());
      json.writeBooleanField("tiny", weights.tiny());
      strings(json, "violationAtMost", weights.bounds());
    }
    strings(json, "says", report.finding().sentences());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, Vector<String> all)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String each : all) {
      json.writeString(each);
    }
    json.writeEndArray();
  }

  private static String output(ModelReport.Output output) {
    return switch (output) {
      case ModelReport.Output.Judged judged when judged.report() instanceof Report.Answer answer ->
          ReportJson.line(json -> answer(json, judged.name(), answer));
      case ModelReport.Output.Judged judged ->
          new ReportJson().write(judged.report(), Option.some(judged.name()));
      case ModelReport.Output.Unjudged open ->
          ReportJson.line(
              json -> {
                begin(json, open.name(), open.verdict());
                json.writeStringField("convex", "unknown");
                json.writeStringField("concave", "unknown");
                JsonParts.unknown(json, open.unknown());
                json.writeEndObject();
              });
    };
  }

  private static void begin(JsonGenerator json, String name, String verdict) throws IOException {
    ReportJson.begin(json);
    json.writeStringField("id", name);
    json.writeStringField("verdict", verdict);
  }

  /** A report without the term and its proof, which are too long to be read as text. */
  private static void answer(JsonGenerator json, String name, Report.Answer answer)
      throws IOException {
    begin(json, name, answer.name());
    Question asked = answer.question();
    JsonParts.question(json, new Question(Expr.variable("y"), asked.box(), asked.block()));
    ReportJson.sides(json, answer);
    json.writeObjectFieldStart("proof");
    json.writeArrayFieldStart("steps");
    json.writeEndArray();
    json.writeNumberField("omitted", ModelText.steps(answer));
    json.writeEndObject();
    if (answer.unknown().isDefined()) {
      JsonParts.unknown(json, answer.unknown().get());
    }
    JsonParts.times(json, answer.searchNanos(), answer.kernelNanos());
    json.writeEndObject();
  }
}
