package dev.jensen.analysis.network;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Reads the weights that a row fixes: whole families as arrays, or single ones by name; or as
 * PyTorch names them.
 */
public final class FixedWeights {
  private final Network network;

  /** A reader of weights for that network. */
  public FixedWeights(Network network) {
    this.network = network;
  }

  /** The values by name; null in an array leaves a weight free. */
  public Map<String, Rational> read(Json json) throws FormatError, NetworkError {
    if (StateDict.fits(json)) {
      return StateDict.of(json).weights(network);
    }
    Map<String, Rational> fixed = LinkedHashMap.empty();
    Set<String> single = LinkedHashSet.ofAll(network.weightNames()).addAll(network.statistics());
    for (var entry : Json.fields(json, "weights")) {
      String name = entry._1;
      Option<Family> family = network.families().find(each -> each.name().equals(name));
      if (family.isDefined()) {
        fixed = fixed.merge(values(family.get(), entry._2));
      } else if (single.contains(name)) {
        fixed = fixed.put(name, JsonNumbers.rational(entry._2, name));
      } else {
        throw NetworkError.unknownName(
            "the network has no weights " + name, "families of weights are called W1 and b1");
      }
    }
    return fixed;
  }

  /** Arrays in arrays, one level for each index. */
  private static Map<String, Rational> values(Family family, Json json) throws FormatError {
    Vector<Json> level = Vector.of(json);
    String what = family.name();
    for (int size : family.sizes()) {
      Vector<Json> next = Vector.empty();
      for (int i = 0; i < level.size(); i++) {
        Vector<Json> values = Json.items(level.get(i), what(what, level.size(), i));
        if (values.size() != size) {
          throw new FormatError(
              what(what, level.size(), i) + " has " + values.size() + " entries, not " + size);
        }
        next = next.appendAll(values);
      }
      level = next;
    }
    Map<String, Rational> fixed = LinkedHashMap.empty();
    for (var each : family.names().zip(level)) {
      if (!(each._2 instanceof Json.Nothing)) {
        fixed = fixed.put(each._1, JsonNumbers.rational(each._2, each._1));
      }
    }
    return fixed;
  }

  private static String what(String family, int of, int place) {
    return of == 1 ? family : "row " + (place + 1) + " of " + family;
  }
}
