package dev.jensen.analysis.network;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;
import java.io.IOException;

/** What is told of a block, besides the report, in which the loss is not convex. */
public sealed interface Beside permits ConvexCell, LeastDecay {
  /** Lines below the report; each ends with a line feed. */
  String text(boolean steps);

  /** A field of the object that is open. */
  void write(JsonGenerator json) throws IOException;

  /** A point as a field. */
  static void point(JsonGenerator json, String name, Map<String, Rational> point)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (var each : point) {
      json.writeStringField(each._1, each._2.toString());
    }
    json.writeEndObject();
  }
}
