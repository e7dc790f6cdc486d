package dev.jensen.analysis.network;

import io.vavr.collection.Vector;

/** Reads layers as they are typed: {@code relu:3, leaky_relu(1/10):2, linear:1}. */
public final class LayersText {
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
    NetworkError.unless(
        colon > 0 && units.matches("[1-9][0-9]{0,5}"),
        "a layer is an activation and its number of units, such as relu:3");
    Spelled activation = Spelled.of(text.substring(0, colon), "the activation");
    return new Layer(
        Integer.parseInt(units),
        Activation.named(activation.name(), activation.parameters()),
        bias);
  }
}
