package dev.jensen.analysis.network;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/** Reads the weights that a row fixes: whole families as arrays, or single ones by name. */
public final class FixedWeights {
  private final Network network;

  /** A reader of weights for that network. */
  public FixedWeights(Network network) {
    this.network = network;
  }

  /** The values by name; null in an array leaves a weight free. */
  public Map<String, Rational> read(Json json) throws FormatError, NetworkError {
    Map<String, Rational> fixed = LinkedHashMap.empty();
    for (var entry : Json.fields(json, "weights")) {
      String name = entry._1;
      int layer = layer(name);
      if (layer == 0 && network.weightNames().contains(name)) {
        fixed = fixed.put(name, JsonNumbers.rational(entry._2, name));
        continue;
      }
      if (layer == 0) {
        throw NetworkError.unknownName(
            "the network has no weights " + name, "families of weights are called W1 and b1");
      }
      fixed =
          fixed.merge(
              switch (name.charAt(0)) {
                case 'W' -> matrix(name, entry._2, network.units(layer), network.width(layer));
                case 'U' -> matrix(name, entry._2, network.units(layer), network.inputs());
                default -> biases(layer, entry._2);
              });
    }
    return fixed;
  }

  /** The layer of a family that the network has; 0 if it has none of that name. */
  private int layer(String family) {
    if (!family.matches("[WUb][1-9][0-9]{0,5}")) {
      return 0;
    }
    return network.family(family).isEmpty() ? 0 : Integer.parseInt(family.substring(1));
  }

  private static Map<String, Rational> matrix(String family, Json json, int height, int width)
      throws FormatError {
    Map<String, Rational> fixed = LinkedHashMap.empty();
    Vector<Json> rows = sized(json, family, height);
    for (int i = 0; i < rows.size(); i++) {
      Vector<Json> row = sized(rows.get(i), "row " + (i + 1) + " of " + family, width);
      for (int j = 0; j < row.size(); j++) {
        fixed = put(fixed, family + "[" + (i + 1) + "," + (j + 1) + "]", row.get(j));
      }
    }
    return fixed;
  }

  private Map<String, Rational> biases(int layer, Json json) throws FormatError {
    Map<String, Rational> fixed = LinkedHashMap.empty();
    Vector<Json> values = sized(json, "b" + layer, network.units(layer));
    for (int i = 0; i < values.size(); i++) {
      fixed = put(fixed, Network.bias(layer, i + 1), values.get(i));
    }
    return fixed;
  }

  private static Map<String, Rational> put(Map<String, Rational> fixed, String name, Json value)
      throws FormatError {
    return value instanceof Json.Nothing
        ? fixed
        : fixed.put(name, JsonNumbers.rational(value, name));
  }

  private static Vector<Json> sized(Json json, String what, int size) throws FormatError {
    Vector<Json> values = Json.items(json, what);
    if (values.size() != size) {
      throw new FormatError(what + " has " + values.size() + " entries, not " + size);
    }
    return values;
  }
}
