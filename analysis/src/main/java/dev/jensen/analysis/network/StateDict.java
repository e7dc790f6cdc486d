package dev.jensen.analysis.network;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Weights as PyTorch saves them: arrays called {@code 0.weight}, {@code 0.bias}, {@code
 * 1.running_mean}, in the order of the modules, which are given to the layers that have weights, in
 * their order. A layer to which inputs are passed through takes two, the second one for the inputs.
 *
 * @param arrays the arrays, in the order of the file
 */
public record StateDict(Vector<NamedArray> arrays) {
  static final int MOST_NUMBERS = 1_000_000;
  private static final String COUNTER = "num_batches_tracked";

  /** What a module has may be called so. */
  private static final Vector<String> PARTS =
      Vector.of("weight", "bias", "running_mean", "running_var", COUNTER);

  /** Whether the names are those of such arrays. */
  static boolean fits(Json json) {
    return json instanceof Json.Fields fields
        && !fields.values().isEmpty()
        && fields.values().keySet().forAll(StateDict::isPart);
  }

  private static boolean isPart(String name) {
    return PARTS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  /** The arrays in JSON: arrays in arrays, one level for each index. */
  static StateDict of(Json json) throws FormatError {
    Vector<NamedArray> arrays = Vector.empty();
    int left = MOST_NUMBERS;
    for (var entry : Json.fields(json, "weights")) {
      NamedArray array = array(entry._1, entry._2);
      left -= array.values().size();
      if (left < 0) {
        throw new FormatError("there are more than " + MOST_NUMBERS + " weights");
      }
      arrays = arrays.append(array);
    }
    return new StateDict(arrays);
  }

  private static NamedArray array(String name, Json json) throws FormatError {
    Vector<Json> level = Vector.of(json);
    Vector<Integer> sizes = Vector.empty();
    while (!level.isEmpty() && level.head() instanceof Json.Items first) {
      int size = first.values().size();
      Vector<Json> next = Vector.empty();
      for (Json each : level) {
        Vector<Json> values = Json.items(each, "a row of " + name);
        if (values.size() != size) {
          throw new FormatError(
              name + " has rows of " + size + " and of " + values.size() + " numbers");
        }
        next = next.appendAll(values);
      }
      sizes = sizes.append(size);
      level = next;
    }
    Vector<Rational> values = Vector.empty();
    for (Json each : level) {
      values =
          values.append(
              JsonNumbers.rational(each, "number " + (values.size() + 1) + " of " + name));
    }
    return new NamedArray(name, sizes, values);
  }

  /**
   * The values of the network's weights, by their names.
   *
   * @throws NetworkError if the arrays do not fit its layers; the message names layer and array
   */
  public Map<String, Rational> weights(Network network) throws NetworkError {
    Vector<NamedArray> kept = arrays.reject(array -> array.part().equals(COUNTER));
    for (NamedArray array : kept) {
      NetworkError.unless(
          isPart(array.name()), array.name() + " is no weight, bias or running statistic");
    }
    Vector<String> owners = kept.map(NamedArray::owner).distinct();
    Map<String, Rational> fixed = LinkedHashMap.empty();
    for (int k = 1; k <= network.depth(); k++) {
      Vector<Family> families = network.families(k);
      Vector<Family> inputs = families.filter(family -> family.name().startsWith("U"));
      if (families.isEmpty()) {
        continue;
      }
      try {
        fixed = fixed.merge(taken(families.removeAll(inputs), owners, kept));
        owners = owners.drop(1);
        if (inputs.nonEmpty()) {
          fixed = fixed.merge(taken(inputs, owners, kept));
          owners = owners.drop(1);
        }
      } catch (NetworkError wrong) {
        throw wrong.in("layer " + k);
      }
    }
    NetworkError.unless(
        owners.isEmpty(),
        "the network has no layer for " + owners.headOption().map(StateDict::shown).getOrElse(""));
    return fixed;
  }

  private static String shown(String owner) {
    return owner.isEmpty() ? "the weights" : "the weights of " + owner;
  }

  private static Map<String, Rational> taken(
      Vector<Family> families, Vector<String> owners, Vector<NamedArray> arrays)
      throws NetworkError {
    NetworkError.unless(!owners.isEmpty(), "there are no more weights in the file");
    String owner = owners.head();
    Vector<NamedArray> own = arrays.filter(array -> array.owner().equals(owner));
    Map<String, Rational> fixed = LinkedHashMap.empty();
    for (Family family : families) {
      String part = part(family);
      Option<NamedArray> found = own.find(array -> array.part().equals(part));
      NetworkError.unless(
          found.isDefined(),
          "it has " + family.name() + ", but " + shown(owner) + " have no " + part);
      fixed = fixed.merge(values(family, found.get()));
      own = own.remove(found.get());
    }
    NetworkError.unless(
        own.isEmpty(),
        "it has nothing for " + own.map(NamedArray::name).headOption().getOrElse(""));
    return fixed;
  }

  private static String part(Family family) {
    return switch (family.role()) {
      case WEIGHT -> "weight";
      case BIAS -> "bias";
      case STATISTIC -> family.name().startsWith("mean") ? "running_mean" : "running_var";
    };
  }

  private static Map<String, Rational> values(Family family, NamedArray array) throws NetworkError {
    NetworkError.unless(
        array.sizes().equals(family.sizes()),
        array.name()
            + " is "
            + array.shape()
            + ", but "
            + family.name()
            + " is "
            + family.sizes().mkString("x"));
    return LinkedHashMap.ofEntries(family.names().zip(array.values()));
  }
}
