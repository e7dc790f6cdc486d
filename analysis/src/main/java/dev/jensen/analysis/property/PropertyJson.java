package dev.jensen.analysis.property;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jensen.analysis.regions.RegionList;
import dev.jensen.analysis.report.Gap;
import dev.jensen.analysis.report.JsonParts;
import dev.jensen.analysis.report.Narrator;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.ReportJson;
import dev.jensen.core.expr.Printer;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.util.Locale;

/** Writes what is known of properties as JSON: reports with a field {@code property}. */
public final class PropertyJson {
  private PropertyJson() {}

  /** A report on curvature, with the regions and the measures that were asked for. */
  public static String write(
      Report report, Option<RegionList> regions, Option<Vector<HowMuch>> measures) {
    return new ReportJson()
        .write(
            report,
            json -> {
              if (regions.isDefined()) {
                ReportJson.regions(json, regions.get());
              }
              if (measures.isDefined()) {
                measures(json, measures.get());
              }
            });
  }

  /** The report as one line, without its end. */
  public static String write(PropertyReport report) {
    return switch (report) {
      case PropertyReport.Failure failure -> new ReportJson().write(failure.failure());
      case PropertyReport.Answer answer -> ReportJson.line(json -> answer(json, answer));
      case PropertyReport.ByPiece byPiece ->
          ReportJson.line(
              json -> {
                ReportJson.begin(json);
                json.writeObjectFieldStart("question");
                json.writeStringField("expr", Printer.print(byPiece.function()));
                json.writeEndObject();
                json.writeStringField("verdict", byPiece.name());
                json.writeArrayFieldStart("pieces");
                for (PropertyReport.Answer piece : byPiece.pieces()) {
                  answer(json, piece);
                }
                for (PropertyReport.Unasked piece : byPiece.unasked()) {
                  unasked(json, piece);
                }
                json.writeEndArray();
                if (byPiece.period().isDefined()) {
                  json.writeStringField("period", Printer.print(byPiece.period().get()));
                }
                json.writeEndObject();
              });
    };
  }

  private static void answer(JsonGenerator json, PropertyReport.Answer answer) throws IOException {
    ReportJson.begin(json);
    json.writeStringField("property", label(answer.property().name()));
    JsonParts.question(json, answer.question());
    json.writeStringField("verdict", answer.name());
    Vector<PropertyReport.Found> sides = Vector.of(answer.first(), answer.second());
    for (PropertyReport.Found found : sides) {
      json.writeStringField(label(found.says()), JsonParts.side(found.side()));
    }
    if (answer.isDecided()) {
      json.writeStringField("kernel", "accepted");
    }
    json.writeArrayFieldStart("witnesses");
    for (PropertyReport.Found found : sides) {
      if (found.proof().isDefined()) {
        witness(json, answer.question(), label(found.says()), found.proof().get().claim());
      }
    }
    json.writeEndArray();
    JsonParts.proof(
        json,
        Narrator.proof(
            sides.flatMap(PropertyReport.Found::proof).map(Proved::certificate).distinct()));
    if (answer.unknown().isDefined()) {
      JsonParts.unknown(json, answer.unknown().get());
    }
    JsonParts.times(json, answer.searchNanos(), answer.kernelNanos());
    json.writeEndObject();
  }

  private static void unasked(JsonGenerator json, PropertyReport.Unasked piece) throws IOException {
    ReportJson.begin(json);
    JsonParts.question(json, piece.question());
    json.writeStringField("verdict", piece.failure().name());
    ReportJson.error(json, piece.failure());
    json.writeEndObject();
  }

  private static void witness(JsonGenerator json, Question question, String refutes, Claim claim)
      throws IOException {
    switch (claim) {
      case Claim.Misshapen m -> {
        json.writeStartObject();
        json.writeStringField("refutes", refutes);
        JsonParts.witness(json, question, m.witness(), new Gap(m).amount());
        json.writeEndObject();
      }
      case Claim.Broken b -> {
        json.writeStartObject();
        json.writeStringField("refutes", refutes);
        JsonParts.witness(json, question, b.witness(), new Gap(b).amount());
        json.writeEndObject();
      }
      default -> {}
    }
  }

  private static String label(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
  }

  /** The measures as the field {@code measures} of an object that is open. */
  private static void measures(JsonGenerator json, Vector<HowMuch> pieces) throws IOException {
    json.writeArrayFieldStart("measures");
    for (HowMuch much : pieces) {
      MeasuresJson.write(json, much);
    }
    json.writeEndArray();
  }
}
