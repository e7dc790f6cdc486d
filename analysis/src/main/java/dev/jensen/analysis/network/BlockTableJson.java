package dev.jensen.analysis.network;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jensen.analysis.report.ReportJson;
import io.vavr.collection.Vector;
import java.io.IOException;
import java.util.Locale;

/** What is known of networks as JSON: of the form {@code jensen.blocks/1}, with reports in full. */
public final class BlockTableJson {
  private static final String SCHEMA = "jensen.blocks/1";

  private BlockTableJson() {}

  /** The table as one line, without its end. */
  public static String write(BlockTable table) {
    return ReportJson.line(
        json -> {
          json.writeStartObject();
          json.writeStringField("schema", SCHEMA);
          network(json, table.setting());
          json.writeArrayFieldStart("blocks");
          for (Cell cell : table.cells()) {
            json.writeStartObject();
            json.writeStringField("block", cell.block());
            json.writeStringField("verdict", cell.report().name());
            explanation(json, cell);
            json.writeFieldName("report");
            ReportJson.nested(json, cell.report());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeNumberField("notAsked", table.left());
          json.writeStringField("jointly", table.jointly());
          json.writeEndObject();
        });
  }

  /**
   * The report on one block as one line, with what explains it.
   *
   * @param besides what is told besides the report
   */
  public static String write(Cell cell, Setting setting, Vector<Beside> besides) {
    return new ReportJson()
        .write(
            cell.report(),
            json -> {
              network(json, setting);
              json.writeStringField("block", cell.block());
              explanation(json, cell);
              for (Beside each : besides) {
                each.write(json);
              }
            });
  }

  private static void network(JsonGenerator json, Setting setting) throws IOException {
    json.writeStringField("network", setting.shape());
    json.writeStringField("loss", setting.loss().map(Loss::label).getOrNull());
  }

  private static void explanation(JsonGenerator json, Cell cell) throws IOException {
    json.writeStringField("shownBy", cell.shownBy().name().toLowerCase(Locale.ROOT));
    json.writeStringField("theorem", cell.theorem().map(Theorem::number).getOrNull());
    json.writeStringField("reason", cell.reason());
    for (ConvexCell region : cell.region()) {
      region.write(json);
    }
  }
}
