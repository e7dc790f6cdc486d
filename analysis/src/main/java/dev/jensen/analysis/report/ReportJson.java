package dev.jensen.analysis.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.jensen.analysis.regions.Region;
import dev.jensen.analysis.regions.RegionList;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.kernel.Verdict;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Writes a report as one line of JSON, of the form {@code jensen.report/1}. */
public final class ReportJson {
  private static final String SCHEMA = "jensen.report/1";

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** The report as one line, without its end. */
  public String write(Report report) {
    return line(
        json -> {
          begin(json);
          end(json, report);
        });
  }

  /** The report as one line, with what is written besides. */
  public String write(Report report, Content besides) {
    return line(
        json -> {
          begin(json);
          content(json, report);
          besides.write(json);
          json.writeEndObject();
        });
  }

  /**
   * The regions as the field {@code regions} of an object that is open: the answer on each with its
   * kind; what they repeat after as {@code regionsPeriod}, where there are more that are not listed
   * as {@code regionsNotListed}.
   */
  public static void regions(JsonGenerator json, RegionList list) throws IOException {
    json.writeArrayFieldStart("regions");
    for (Region region : list.regions()) {
      begin(json);
      json.writeStringField("region", Wording.kind(region.kind()));
      end(json, region.answer());
    }
    json.writeEndArray();
    if (list.period().isDefined()) {
      json.writeStringField("regionsPeriod", Printer.print(list.period().get()));
    }
    json.writeArrayFieldStart("regionsNotListed");
    for (Box part : list.rest()) {
      json.writeString(part.toString());
    }
    json.writeEndArray();
  }

  /** The report as a value inside of something else. */
  public static void nested(JsonGenerator json, Report report) throws IOException {
    begin(json);
    end(json, report);
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
  public interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /** What is written, as one line. */
  public static String line(Content content) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      content.write(json);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory failed", impossible);
    }
    return out.toString();
  }

  /** Opens a report. */
  public static void begin(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
  }

  private static void end(JsonGenerator json, Report report) throws IOException {
    content(json, report);
    json.writeEndObject();
  }

  /** The fields of the report but for its schema, in an object that is open. */
  public static void content(JsonGenerator json, Report report) throws IOException {
    switch (report) {
      case Report.Answer answer -> answer(json, answer);
      case Report.ByPiece byPiece -> byPiece(json, byPiece);
      case Report.Failure failure -> failure(json, failure);
    }
  }

  /** Which sides are decided, the kernel's word, and the witnesses. */
  public static void sides(JsonGenerator json, Report.Answer answer) throws IOException {
    Verdict verdict = answer.verdict();
    json.writeStringField("convex", JsonParts.side(verdict.convex()));
    json.writeStringField("concave", JsonParts.side(verdict.concave()));
    if (verdict.isDecided()) {
      json.writeStringField("kernel", "accepted");
    }
    json.writeArrayFieldStart("witnesses");
    for (Claim.Broken broken : Witnesses.of(verdict)) {
      witness(json, answer.question(), broken);
    }
    json.writeEndArray();
  }

  private static void answer(JsonGenerator json, Report.Answer answer) throws IOException {
    JsonParts.question(json, answer.question());
    json.writeStringField("verdict", answer.name());
    sides(json, answer);
    JsonParts.proof(json, Narrator.proof(answer.verdict()));
    if (answer.unknown().isDefined()) {
      JsonParts.unknown(json, answer.unknown().get());
    }
    JsonParts.times(json, answer.searchNanos(), answer.kernelNanos());
  }

  private static void witness(JsonGenerator json, Question question, Claim.Broken broken)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("refutes", broken.kind().name().toLowerCase(Locale.ROOT));
    JsonParts.witness(json, question, broken.witness(), new Gap(broken).amount());
    json.writeEndObject();
  }

  private static void byPiece(JsonGenerator json, Report.ByPiece byPiece) throws IOException {
    json.writeObjectFieldStart("question");
    json.writeStringField("expr", Printer.print(byPiece.function()));
    json.writeEndObject();
    json.writeStringField("verdict", byPiece.name());
    json.writeArrayFieldStart("pieces");
    for (Report.Answer piece : byPiece.pieces()) {
      nested(json, piece);
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
    error(json, failure);
  }

  /** What is wrong, as a field of an object that is open. */
  public static void error(JsonGenerator json, Report.Failure failure) throws IOException {
    json.writeObjectFieldStart("error");
    json.writeStringField("code", failure.code());
    json.writeStringField("message", failure.message());
    json.writeNumberField("column", failure.column());
    json.writeStringField("hint", failure.hint());
    json.writeEndObject();
  }
}
