package dev.jensen.analysis.network;

import io.vavr.collection.Vector;

/**
 * A feed-forward network. The weight from input j to unit i of layer k is called {@code Wk[i,j]},
 * the bias of unit i {@code bk[i]}, the inputs {@code x1}, {@code x2} and so on; all count from 1.
 *
 * @param inputs how many inputs it has
 * @param layers its layers, the first one first
 */
public record Network(int inputs, Vector<Layer> layers) {
  private static final int MOST_WEIGHTS = 20_000;

  /** A network of that shape, if it has one. */
  public static Network of(int inputs, Vector<Layer> layers) throws NetworkError {
    NetworkError.unless(inputs >= 1, "a network has at least one input");
    NetworkError.unless(!layers.isEmpty(), "a network has at least one layer");
    long weights = 0;
    long width = inputs;
    for (Layer layer : layers) {
      NetworkError.unless(layer.units() >= 1, "a layer has at least one unit");
      weights += layer.units() * (width + 1);
      width = layer.units();
    }
    if (weights > MOST_WEIGHTS) {
      throw NetworkError.usage(
          "the network has more than " + MOST_WEIGHTS + " weights", "give a smaller one");
    }
    return new Network(inputs, layers);
  }

  public int depth() {
    return layers.size();
  }

  /** How many outputs the last layer has. */
  public int outputs() {
    return layers.last().units();
  }

  /** How many numbers go into the layer, which counts from 1. */
  public int width(int layer) {
    return layer == 1 ? inputs : layers.get(layer - 2).units();
  }

  /** The layer of that number, counted from 1. */
  public Layer layer(int number) {
    return layers.get(number - 1);
  }

  /** The name of a weight. */
  public static String weight(int layer, int unit, int input) {
    return "W" + layer + "[" + unit + "," + input + "]";
  }

  /** The name of a bias. */
  public static String bias(int layer, int unit) {
    return "b" + layer + "[" + unit + "]";
  }

  /** The name of an input. */
  public static String input(int number) {
    return "x" + number;
  }

  /** The names of all inputs. */
  public Vector<String> inputNames() {
    return Vector.rangeClosed(1, inputs).map(Network::input);
  }

  /** The weights of a layer, row by row, and then its biases. */
  public Vector<String> names(int layer) {
    Vector<Integer> units = Vector.rangeClosed(1, layer(layer).units());
    Vector<Integer> inner = Vector.rangeClosed(1, width(layer));
    Vector<String> weights = units.flatMap(i -> inner.map(j -> weight(layer, i, j)));
    return layer(layer).bias() ? weights.appendAll(units.map(i -> bias(layer, i))) : weights;
  }

  /** The weights and biases of all layers. */
  public Vector<String> weightNames() {
    return Vector.rangeClosed(1, depth()).flatMap(this::names);
  }

  /** The names of a family: {@code W1}, {@code b2}, {@code x}; none if there is no such family. */
  public Vector<String> family(String name) {
    if (name.equals("x")) {
      return inputNames();
    }
    return weightNames().filter(weight -> weight.startsWith(name + "["));
  }
}
