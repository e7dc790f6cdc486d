package dev.jensen.analysis.property;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jensen.analysis.report.CertificateJson;
import dev.jensen.analysis.report.Gap;
import dev.jensen.analysis.report.JsonParts;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Writes how much a function rises and bends as an object. A measure is a pair of bounds: null if
 * unknown, {@code inf} or {@code -inf} if proved infinite. The certificates of the bounds are those
 * that {@code jensen verify} takes, in a field of their own.
 */
final class MeasuresJson {
  private static final int DIGITS = 17;

  private MeasuresJson() {}

  /** The object. */
  static void write(JsonGenerator json, HowMuch much) throws IOException {
    json.writeStartObject();
    JsonParts.question(json, much.question());
    measure(json, "slopeInf", much.leastSlope());
    measure(json, "slopeSup", much.mostSlope());
    measure(json, "lipschitz", much.lipschitz());
    measure(json, "secondDerivativeInf", much.leastBend());
    measure(json, "secondDerivativeSup", much.mostBend());
    measure(json, "slopeLipschitz", much.slopeLipschitz());
    if (much.modulus().isDefined()) {
      measure(json, "strongConvexity", much.modulus().get());
    } else {
      json.writeNullField("strongConvexity");
    }
    json.writeStringField("strictlyConvex", JsonParts.side(much.strict().first().side()));
    json.writeStringField("strictlyConcave", JsonParts.side(much.strict().second().side()));
    if (much.minimiser().isDefined()) {
      minimiser(json, much.minimiser().get());
    }
    certificates(json, much);
    json.writeEndObject();
  }

  private static void minimiser(JsonGenerator json, Minimiser minimiser) throws IOException {
    json.writeObjectFieldStart("minimiser");
    json.writeStringField("where", minimiser.where().toString());
    json.writeBooleanField("attained", minimiser.attained());
    json.writeArrayFieldStart("value");
    json.writeString(Gap.below(minimiser.value()));
    json.writeString(Gap.above(minimiser.value()));
    json.writeEndArray();
    json.writeEndObject();
  }

  /** What proves the bounds; those of the Lipschitz constants follow from the others. */
  private static void certificates(JsonGenerator json, HowMuch much) throws IOException {
    json.writeObjectFieldStart("certificates");
    bounds(json, "slopeInf", much.leastSlope());
    bounds(json, "slopeSup", much.mostSlope());
    bounds(json, "secondDerivativeInf", much.leastBend());
    bounds(json, "secondDerivativeSup", much.mostBend());
    certificate(json, "strictlyConvex", much.strict().first().proof());
    certificate(json, "strictlyConcave", much.strict().second().proof());
    if (much.minimiser().isDefined()) {
      json.writeArrayFieldStart("minimiser");
      Vector<Proved> proofs = much.minimiser().get().proofs();
      for (Proved proof : proofs) {
        CertificateJson.nested(json, proof.certificate());
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void bounds(JsonGenerator json, String name, Measure measure) throws IOException {
    json.writeObjectFieldStart(name);
    certificate(json, "atLeast", measure.atLeast());
    certificate(json, "atMost", measure.atMost());
    json.writeEndObject();
  }

  private static void certificate(JsonGenerator json, String name, Option<Proved> proof)
      throws IOException {
    if (proof.isDefined()) {
      json.writeFieldName(name);
      CertificateJson.nested(json, proof.get().certificate());
    }
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
