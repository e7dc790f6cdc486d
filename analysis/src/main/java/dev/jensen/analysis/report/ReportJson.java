package dev.jensen.analysis.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Witness;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a report as one line of JSON, of the form {@code jensen.report/1}. */
public final class ReportJson {
  private static final String SCHEMA = "jensen.report/1";
  private static final int MOST_STEPS = 1000;

  private final JsonFactory factory =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** The report as one line, without its end. */
  public String write(Report report) {
    return line(
        json -> {
          begin(json);
          end(json, report);
        });
  }

  /** The report with the answers on regions, as one line. */
  public String write(Report report, Vector<Report.Answer> regions) {
    return line(
        json -> {
          begin(json);
          content(json, report);
          json.writeArrayFieldStart("regions");
          for (Report.Answer region : regions) {
            begin(json);
            end(json, region);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** The answer to a row of a batch as one line; the id is null if the row has none. */
  public String write(Report report, Option<String> id) {
    return line(
        json -> {
          begin(json);
          json.writeStringField("id", id.getOrNull());
          end(json, report);
        });
  }

  /** What is written between opening and closing the generator. */
  @FunctionalInterface
  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private String line(Content content) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(out)) {
      content.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return out.toString();
  }

  private static void begin(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
  }

  private static void end(JsonGenerator json, Report report) throws IOException {
    content(json, report);
    json.writeEndObject();
  }

  private static void content(JsonGenerator json, Report report) throws IOException {
    switch (report) {
      case Report.Answer answer -> answer(json, answer);
      case Report.ByPiece byPiece -> byPiece(json, byPiece);
      case Report.Failure failure -> failure(json, failure);
    }
  }

  private static void answer(JsonGenerator json, Report.Answer answer) throws IOException {
    Verdict verdict = answer.verdict();
    json.writeObjectFieldStart("question");
    json.writeStringField("expr", Printer.print(answer.question().function()));
    domain(json, answer.question().box());
    json.writeArrayFieldStart("wrt");
    for (String name : inOrder(answer.question().box(), answer.question().block())) {
      json.writeString(name);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeStringField("verdict", answer.name());
    json.writeStringField("convex", side(verdict.convex()));
    json.writeStringField("concave", side(verdict.concave()));
    if (verdict.isDecided()) {
      json.writeStringField("kernel", "accepted");
    }
    json.writeArrayFieldStart("witnesses");
    for (Claim.Broken broken : Witnesses.of(verdict)) {
      witness(json, broken);
    }
    json.writeEndArray();
    proof(json, verdict);
    if (answer.unknown().isDefined()) {
      unknown(json, answer.unknown().get());
    }
    json.writeObjectFieldStart("timeMs");
    millis(json, "search", answer.searchNanos());
    millis(json, "kernel", answer.kernelNanos());
    json.writeEndObject();
  }

  /** The names of the block in the order of the box. */
  private static Vector<String> inOrder(Box box, io.vavr.collection.Set<String> block) {
    return box.variables().toVector().filter(block::contains);
  }

  private static String side(Verdict.Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private static void millis(JsonGenerator json, String name, long nanos) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(java.math.BigDecimal.valueOf(Math.max(0, nanos) / 1000, 3));
  }

  private static void domain(JsonGenerator json, Box box) throws IOException {
    json.writeObjectFieldStart("domain");
    for (var entry : box.axes()) {
      Axis axis = entry._2;
      json.writeObjectFieldStart(entry._1);
      json.writeStringField("lo", end(axis.lo(), "-inf"));
      json.writeStringField("hi", end(axis.hi(), "inf"));
      json.writeBooleanField("loOpen", axis.loOpen());
      json.writeBooleanField("hiOpen", axis.hiOpen());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static String end(@Nullable Expr end, String infinite) {
    return end == null ? infinite : Printer.print(end);
  }

  private static void witness(JsonGenerator json, Claim.Broken broken) throws IOException {
    Witness witness = broken.witness();
    Box box = broken.box();
    json.writeStartObject();
    json.writeStringField("refutes", broken.kind().name().toLowerCase(Locale.ROOT));
    point(json, "parameters", box, witness.parameters());
    point(json, "p", box, witness.p());
    point(json, "q", box, witness.q());
    json.writeStringField("t", witness.t().toString());
    Interval gap = new Gap(broken).amount();
    json.writeArrayFieldStart("gap");
    json.writeString(Gap.below(gap));
    json.writeString(Gap.above(gap));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void point(JsonGenerator json, String name, Box box, Map<String, Expr> point)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (String variable : box.variables()) {
      if (point.containsKey(variable)) {
        json.writeStringField(variable, Printer.print(point.get(variable).get()));
      }
    }
    json.writeEndObject();
  }

  private static void proof(JsonGenerator json, Verdict verdict) throws IOException {
    Vector<ProofNode> steps = Narrator.proof(verdict);
    json.writeObjectFieldStart("proof");
    json.writeArrayFieldStart("steps");
    for (ProofNode step : steps.take(MOST_STEPS)) {
      json.writeStartObject();
      json.writeNumberField("number", step.number());
      json.writeStringField("statement", step.statement());
      json.writeStringField("rule", step.rule());
      json.writeStringField("why", step.why());
      json.writeArrayFieldStart("premises");
      for (ProofNode premise : step.premises()) {
        json.writeNumber(premise.number());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    if (steps.size() > MOST_STEPS) {
      json.writeNumberField("omitted", steps.size() - MOST_STEPS);
    }
    json.writeEndObject();
  }

  private static void unknown(JsonGenerator json, Unknown unknown) throws IOException {
    json.writeObjectFieldStart("unknown");
    json.writeArrayFieldStart("tried");
    for (String tried : unknown.tried()) {
      json.writeString(tried);
    }
    json.writeEndArray();
    json.writeStringField("reason", unknown.reason());
    json.writeObjectFieldStart("evidence");
    for (var entry : unknown.evidence()) {
      json.writeStringField(entry._1, entry._2);
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void byPiece(JsonGenerator json, Report.ByPiece byPiece) throws IOException {
    json.writeObjectFieldStart("question");
    json.writeStringField("expr", Printer.print(byPiece.function()));
    json.writeEndObject();
    json.writeStringField("verdict", byPiece.name());
    json.writeArrayFieldStart("pieces");
    for (Report.Answer piece : byPiece.pieces()) {
      begin(json);
      end(json, piece);
    }
    json.writeEndArray();
    if (byPiece.period().isDefined()) {
      json.writeStringField("period", Printer.print(byPiece.period().get()));
    }
  }

  private static void failure(JsonGenerator json, Report.Failure failure) throws IOException {
    json.writeObjectFieldStart("question");
    json.writeStringField("expr", failure.text());
    json.writeEndObject();
    json.writeStringField("verdict", failure.name());
    json.writeStringField("convex", "unknown");
    json.writeStringField("concave", "unknown");
    json.writeObjectFieldStart("error");
    json.writeStringField("code", failure.code());
    json.writeStringField("message", failure.message());
    json.writeNumberField("column", failure.column());
    json.writeStringField("hint", failure.hint());
    json.writeEndObject();
  }
}
