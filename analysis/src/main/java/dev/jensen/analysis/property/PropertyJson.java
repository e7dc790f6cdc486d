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
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes what is known of properties as JSON: reports with a field {@code property}. */
public final class PropertyJson {
  private static final int DIGITS = 17;

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

  /**
   * The measures as the field {@code measures} of an object that is open; ends null if unknown,
   * {@code inf} or {@code -inf} if proved infinite.
   */
  private static void measures(JsonGenerator json, Vector<HowMuch> pieces) throws IOException {
    json.writeArrayFieldStart("measures");
    for (HowMuch much : pieces) {
      json.writeStartObject();
      JsonParts.question(json, much.question());
      measure(json, "slopeInf", much.leastSlope());
      measure(json, "slopeSup", much.mostSlope());
      measure(json, "lipschitz", much.lipschitz());
      measure(json, "secondDerivativeInf", much.leastBend());
      measure(json, "secondDerivativeSup", much.mostBend());
      measure(json, "slopeLipschitz", much.slopeLipschitz());
      json.writeStringField("strictlyConvex", JsonParts.side(much.strict().first().side()));
      json.writeStringField("strictlyConcave", JsonParts.side(much.strict().second().side()));
      if (much.minimiser().isDefined()) {
        Minimiser minimiser = much.minimiser().get();
        json.writeObjectFieldStart("minimiser");
        json.writeStringField("where", minimiser.where().toString());
        json.writeBooleanField("attained", minimiser.attained());
        json.writeArrayFieldStart("value");
        json.writeString(Gap.below(minimiser.value()));
        json.writeString(Gap.above(minimiser.value()));
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void measure(JsonGenerator json, String name, Measure measure) throws IOException {
    json.writeArrayFieldStart(name);
    bound(json, measure, measure.lo(), RoundingMode.FLOOR);
    bound(json, measure, measure.hi(), RoundingMode.CEILING);
    json.writeEndArray();
  }

  private static void bound(
      JsonGenerator json, Measure measure, @Nullable Rational bound, RoundingMode rounding)
      throws IOException {
    if (measure.infinite() != 0) {
      json.writeString(measure.infinite() > 0 ? "inf" : "-inf");
    } else if (bound == null) {
      json.writeNull();
    } else {
      json.writeString(bound.toDecimal(DIGITS, rounding));
    }
  }
}
