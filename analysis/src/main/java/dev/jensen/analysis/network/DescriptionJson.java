package dev.jensen.analysis.network;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.jensen.analysis.report.ReportJson;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.io.IOException;

/** Writes what is said of a network as the row that {@link NetworkRow} reads, all of it exactly. */
public final class DescriptionJson {
  private final Description said;
  private final JsonGenerator json;

  private DescriptionJson(Description said, JsonGenerator json) {
    this.said = said;
    this.json = json;
  }

  /** The row as one line, without its end. */
  public static String write(Description said) {
    return ReportJson.line(json -> new DescriptionJson(said, json).row());
  }

  /** The values of fixed weights as {@link FixedWeights} reads them. */
  public static String weights(Description said) {
    return ReportJson.line(json -> new DescriptionJson(said, json).weights());
  }

  private void row() throws IOException {
    json.writeStartObject();
    net();
    if (said.loss().isDefined()) {
      json.writeStringField("loss", said.loss().get().label());
    }
    data();
    if (!said.fixed().isEmpty()) {
      json.writeFieldName("weights");
      weights();
    }
    cost("l2", said.decay().squares());
    cost("l1", said.decay().sizes());
    given();
    if (said.block().isDefined()) {
      json.writeStringField("wrt", said.block().get().label());
    }
    json.writeEndObject();
  }

  private void net() throws IOException {
    json.writeObjectFieldStart("net");
    sizes("inputs", said.network().shapes().head().sizes());
    json.writeArrayFieldStart("layers");
    for (Layer layer : said.network().layers()) {
      json.writeStartObject();
      layer(layer);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void layer(Layer layer) throws IOException {
    switch (layer) {
      case Layer.Dense dense -> {
        json.writeNumberField("units", dense.units());
        activation(dense.activation());
        json.writeBooleanField("bias", dense.bias());
        if (dense.passThrough()) {
          json.writeBooleanField("passThrough", true);
        }
      }
      case Layer.Convolution convolution -> {
        json.writeNumberField("convolution", convolution.channels());
        window("window", convolution.window());
        activation(convolution.activation());
        json.writeBooleanField("bias", convolution.bias());
      }
      case Layer.Pool pool -> {
        json.writeStringField("pool", pool.pooling() == Layer.Pooling.MAX ? "max" : "average");
        window("size", pool.window());
      }
      case Layer.Normalise normalise -> {
        json.writeBooleanField("batchNorm", true);
        json.writeStringField("eps", normalise.eps().toString());
      }
      case Layer.Activate activate -> activation(activate.activation());
      case Layer.Add add -> json.writeNumberField("add", add.from());
      case Layer.Multiply multiply -> json.writeNumberField("multiply", multiply.from());
      case Layer.Concat concat -> json.writeNumberField("concat", concat.from());
      case Layer.Take take -> {
        json.writeNumberField("take", take.from());
        if (!take.isWhole()) {
          json.writeNumberField("first", take.first());
          json.writeNumberField("last", take.last());
        }
      }
    }
  }

  private void activation(Activation activation) throws IOException {
    json.writeStringField("activation", activation.name());
    if (!activation.parameters().isEmpty()) {
      numbers("parameters", activation.parameters());
    }
  }

  private void window(String name, Window window) throws IOException {
    sizes(name, window.size());
    if (window.stride().isDefined()) {
      sizes("stride", window.stride().get());
    }
    sizes("padding", window.padding());
  }

  /** One size by itself, several in an array. */
  private void sizes(String name, Vector<Integer> sizes) throws IOException {
    if (sizes.size() == 1) {
      json.writeNumberField(name, sizes.head());
      return;
    }
    json.writeArrayFieldStart(name);
    for (int size : sizes) {
      json.writeNumber(size);
    }
    json.writeEndArray();
  }

  private void data() throws IOException {
    switch (said.data()) {
      case Data.Absent absent -> {}
      case Data.Any any -> json.writeStringField("data", "any");
      case Data.Points given -> {
        json.writeArrayFieldStart("data");
        for (Example each : given.points()) {
          json.writeStartArray();
          numbers(each.input());
          numbers(each.target());
          json.writeEndArray();
        }
        json.writeEndArray();
      }
    }
  }

  /** Whole families as arrays; null leaves a weight free, and a family that is free is left out. */
  private void weights() throws IOException {
    json.writeStartObject();
    for (Family family : said.network().families()) {
      if (family.names().exists(said.fixed()::containsKey)) {
        json.writeFieldName(family.name());
        values(family.sizes(), family.names());
      }
    }
    json.writeEndObject();
  }

  /** Arrays in arrays, one level for each index. */
  private void values(Vector<Integer> sizes, Vector<String> names) throws IOException {
    if (sizes.isEmpty()) {
      Option<Rational> value = said.fixed().get(names.head());
      if (value.isDefined()) {
        json.writeString(value.get().toString());
      } else {
        json.writeNull();
      }
      return;
    }
    json.writeStartArray();
    for (Vector<String> part : names.grouped(names.size() / sizes.head())) {
      values(sizes.tail(), part);
    }
    json.writeEndArray();
  }

  private void cost(String name, Rational value) throws IOException {
    if (!value.isZero()) {
      json.writeStringField(name, value.toString());
    }
  }

  /** Ends are closed unless they are named as open; infinite ones are open by themselves. */
  private void given() throws IOException {
    if (said.given().isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("vars");
    Vector<String> open = Vector.empty();
    for (var entry : said.given()) {
      Axis axis = entry._2;
      json.writeArrayFieldStart(entry._1);
      json.writeString(axis.lo() == null ? "-inf" : axis.lo().toString());
      json.writeString(axis.hi() == null ? "inf" : axis.hi().toString());
      json.writeEndArray();
      if (axis.loOpen() && axis.lo() != null) {
        open = open.append(entry._1 + ".lo");
      }
      if (axis.hiOpen() && axis.hi() != null) {
        open = open.append(entry._1 + ".hi");
      }
    }
    json.writeEndObject();
    if (!open.isEmpty()) {
      json.writeArrayFieldStart("open");
      for (String end : open) {
        json.writeString(end);
      }
      json.writeEndArray();
    }
  }

  private void numbers(String name, Vector<Rational> values) throws IOException {
    json.writeFieldName(name);
    numbers(values);
  }

  private void numbers(Vector<Rational> values) throws IOException {
    json.writeStartArray();
    for (Rational value : values) {
      json.writeString(value.toString());
    }
    json.writeEndArray();
  }
}
