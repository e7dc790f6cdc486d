package dev.jensen.analysis.network;

import io.vavr.collection.Vector;
import java.util.Locale;

/**
 * Reads layers as they are typed: {@code relu:3, leaky_relu(1/10):2, linear:1}. With {@code +x}
 * behind it a layer has the network's inputs as well; {@code max-pool:2}, {@code avg-pool:2},
 * {@code add:1} and {@code concat:0} have no weights.
 */
public final class LayersText {
  private static final String PASS_THROUGH = "+x";

  private LayersText() {}

  /**
   * The layers, the first one first.
   *
   * @param bias whether they have biases
   * @throws NetworkError if one cannot be read; the message names it
   */
  public static Vector<Layer> read(String text, boolean bias) throws NetworkError {
    Vector<Layer> layers = Vector.empty();
    // Parameters hold commas as well: only those outside of brackets separate.
    for (String each : text.split(",(?![^(]*\\))", -1)) {
      String place = "layer " + (layers.size() + 1) + ", \"" + each.strip() + "\"";
      try {
        layers = layers.append(layer(each.strip(), bias));
      } catch (NetworkError wrong) {
        throw wrong.in(place);
      }
    }
    return layers;
  }

  private static Layer layer(String text, boolean bias) throws NetworkError {
    int colon = text.lastIndexOf(':');
    String units = text.substring(colon + 1).strip();
    boolean passThrough = units.endsWith(PASS_THROUGH);
    units = passThrough ? units.substring(0, units.length() - PASS_THROUGH.length()) : units;
    NetworkError.unless(
        colon > 0 && units.matches("0|[1-9][0-9]{0,5}"),
        "a layer is an activation and its number of units, such as relu:3");
    int number = Integer.parseInt(units);
    String kind = text.substring(0, colon).strip();
    return switch (kind.toLowerCase(Locale.ROOT).replace('_', '-')) {
      case "max-pool" -> new Layer.Pool(Layer.Pooling.MAX, number);
      case "avg-pool" -> new Layer.Pool(Layer.Pooling.AVERAGE, number);
      case "add" -> new Layer.Add(number);
      case "concat" -> new Layer.Concat(number);
      default -> {
        Spelled activation = Spelled.of(kind, "the activation");
        yield new Layer.Dense(
            number,
            Activation.named(activation.name(), activation.parameters()),
            bias,
            passThrough);
      }
    };
  }
}
