package dev.jensen.analysis.network;

import dev.jensen.analysis.json.FormatError;
import dev.jensen.analysis.json.Json;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Reads layers as JSON: {@code {"units": 3, "activation": "relu"}}, {@code {"convolution": 4,
 * "window": [3, 3]}}, {@code {"pool": "max", "size": 2}}, {@code {"batchNorm": true}}, {@code
 * {"activation": "relu"}}, {@code {"add": 1}}, {@code {"multiply": 1}}, {@code {"concat": 0}} and
 * {@code {"take": 0, "first": 2, "last": 3}}.
 */
final class LayerJson {
  private static final Rational USUAL_EPS = Rational.of(1, 100_000);

  /** The fields of each kind; the first one tells it. */
  private static final Vector<Vector<String>> KINDS =
      Vector.of(
          Vector.of(
              "convolution", "window", "stride", "padding", "activation", "parameters", "bias"),
          Vector.of("pool", "size", "stride", "padding"),
          Vector.of("batchNorm", "eps"),
          Vector.of("add"),
          Vector.of("multiply"),
          Vector.of("concat"),
          Vector.of("take", "first", "last"),
          Vector.of("units", "activation", "parameters", "bias", "passThrough"),
          Vector.of("activation", "parameters"));

  private final Map<String, Json> fields;

  private LayerJson(Map<String, Json> fields) {
    this.fields = fields;
  }

  /** The layers in the array; what is wrong with one names its number. */
  static Vector<Layer> layers(Json json) throws FormatError, NetworkError {
    Vector<Layer> layers = Vector.empty();
    for (Json each : Json.items(json, "layers")) {
      int number = layers.size() + 1;
      try {
        layers = layers.append(new LayerJson(Json.fields(each, "a layer")).layer());
      } catch (FormatError wrong) {
        throw new FormatError("layer " + number + ": " + wrong.getMessage());
      } catch (NetworkError wrong) {
        throw wrong.in("layer " + number);
      }
    }
    return layers;
  }

  /** The shape of the inputs: a number, or an array of up to three. */
  static Shape inputs(Json json) throws FormatError, NetworkError {
    if (json instanceof Json.Items items) {
      return Shape.checked(sizes(items, "inputs"));
    }
    int inputs = Json.count(json, "inputs");
    NetworkError.unless(inputs >= 1, "a network has at least one input");
    return Shape.checked(Vector.of(inputs));
  }

  private Layer layer() throws FormatError, NetworkError {
    Option<Vector<String>> found = KINDS.find(kind -> fields.containsKey(kind.head()));
    if (found.isEmpty()) {
      throw new FormatError("a layer lacks the field \"units\"");
    }
    for (String name : fields.keySet()) {
      if (!found.get().contains(name)) {
        throw new FormatError(
            "a layer of " + found.get().head() + " has no field \"" + name + "\"");
      }
    }
    return switch (found.get().head()) {
      case "convolution" ->
          new Layer.Convolution(
              count("convolution"), window("window", true), activation(), flag("bias", true));
      case "pool" -> new Layer.Pool(pooling(), window("size", false));
      case "batchNorm" -> normalise();
      case "add" -> new Layer.Add(count("add"));
      case "multiply" -> new Layer.Multiply(count("multiply"));
      case "concat" -> new Layer.Concat(count("concat"));
      case "take" -> take();
      case "units" ->
          new Layer.Dense(
              count("units"), activation(), flag("bias", true), flag("passThrough", false));
      default -> new Layer.Activate(activation());
    };
  }

  private Json field(String name) throws FormatError {
    return fields
        .get(name)
        .getOrElseThrow(() -> new FormatError("a layer lacks the field \"" + name + "\""));
  }

  private int count(String name) throws FormatError {
    return Json.count(field(name), name);
  }

  private boolean flag(String name, boolean usual) throws FormatError {
    return fields.containsKey(name) ? Json.flag(field(name), name) : usual;
  }

  private static Vector<Integer> sizes(Json json, String what) throws FormatError {
    if (!(json instanceof Json.Items items)) {
      return Vector.of(Json.count(json, what));
    }
    Vector<Integer> sizes = Vector.empty();
    for (Json each : items.values()) {
      sizes = sizes.append(Json.count(each, "a size of " + what));
    }
    return sizes;
  }

  private Window window(String name, boolean moves) throws FormatError, NetworkError {
    Vector<Integer> size = sizes(field(name), name);
    NetworkError.unless(!size.isEmpty() && size.size() <= 2, "a window has one size or two");
    Option<Vector<Integer>> stride =
        fields.containsKey("stride")
            ? Option.some(sizes(field("stride"), "stride"))
            : Option.when(moves, Vector.of(1));
    Vector<Integer> padding =
        fields.containsKey("padding") ? sizes(field("padding"), "padding") : Vector.of(0);
    return new Window(size, stride, padding);
  }

  private Layer.Pooling pooling() throws FormatError {
    return switch (Json.text(field("pool"), "pool")) {
      case "max" -> Layer.Pooling.MAX;
      case "average" -> Layer.Pooling.AVERAGE;
      default -> throw new FormatError("pool is \"max\" or \"average\"");
    };
  }

  private Layer normalise() throws FormatError {
    if (!Json.flag(field("batchNorm"), "batchNorm")) {
      throw new FormatError("batchNorm is true, or left out");
    }
    return new Layer.Normalise(
        fields.containsKey("eps") ? JsonNumbers.rational(field("eps"), "eps") : USUAL_EPS);
  }

  private Layer take() throws FormatError, NetworkError {
    int from = count("take");
    if (!fields.containsKey("first") && !fields.containsKey("last")) {
      return new Layer.Take(from);
    }
    NetworkError.unless(count("first") >= 1, "numbers count from 1");
    return new Layer.Take(from, count("first"), count("last"));
  }

  private Activation activation() throws FormatError, NetworkError {
    String name =
        fields.containsKey("activation")
            ? Json.text(field("activation"), "activation")
            : "identity";
    return fields.containsKey("parameters")
        ? activation(name, field("parameters"))
        : Activation.named(name);
  }

  /** The parameters come in a list, by name in an object, or the only one by itself. */
  private static Activation activation(String name, Json json) throws FormatError, NetworkError {
    return switch (json) {
      case Json.Items items -> Activation.named(name, JsonNumbers.vector(items, "parameters"));
      case Json.Fields fields -> {
        Map<String, Rational> values = LinkedHashMap.empty();
        for (var each : fields.values()) {
          values = values.put(each._1, JsonNumbers.rational(each._2, each._1));
        }
        yield Activation.named(name, values);
      }
      default -> Activation.named(name, Vector.of(JsonNumbers.rational(json, "a parameter")));
    };
  }
}
