package dev.jensen.analysis.landscape;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jensen.analysis.report.Report;
import dev.jensen.analysis.report.ReportJson;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;
import java.io.IOException;

/**
 * What is proved of a loss on a line or plane as JSON: a report with the field {@code landscape},
 * which says where the line or plane lies and how it was chosen, and for a line with its regions.
 */
public final class LandscapeJson {
  private LandscapeJson() {}

  /** A line. */
  public static String write(Landscape landscape, Profile profile) {
    return write(
        landscape,
        profile.section(),
        profile.report(),
        json -> ReportJson.regions(json, profile.regions()));
  }

  /** A plane. */
  public static String write(Landscape landscape, Relief relief) {
    return write(landscape, relief.section(), relief.report(), json -> {});
  }

  private static String write(
      Landscape landscape, Section section, Report report, ReportJson.Content more) {
    return new ReportJson()
        .write(
            report,
            json -> {
              json.writeObjectFieldStart("landscape");
              json.writeStringField("network", landscape.setting().shape());
              json.writeStringField("chosen", landscape.caption());
              json.writeFieldName("centre");
              point(json, section.centre());
              json.writeObjectFieldStart("directions");
              for (int i = 0; i < section.directions().size(); i++) {
                json.writeFieldName(section.variables().get(i));
                point(json, section.directions().get(i));
              }
              json.writeEndObject();
              json.writeEndObject();
              more.write(json);
            });
  }

  private static void point(JsonGenerator json, Map<String, Rational> point) throws IOException {
    json.writeStartObject();
    for (var each : point) {
      json.writeStringField(each._1, each._2.toString());
    }
    json.writeEndObject();
  }
}
