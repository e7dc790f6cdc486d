package dev.jensen.analysis.network;

import io.vavr.collection.Vector;

/**
 * A feed-forward network. The weight from input j to unit i of layer k is called {@code Wk[i,j]},
 * that from the network's own input j {@code Uk[i,j]}, the bias of unit i {@code bk[i]}, the inputs
 * {@code x1}, {@code x2} and so on; all count from 1.
 *
 * @param layers its layers, the first one first
 * @param widths how many numbers come out of each layer; the number of inputs first
 */
public record Network(Vector<Layer> layers, Vector<Integer> widths) {
  private static final int MOST_WEIGHTS = 20_000;

  /** A network of that shape, if it has one. */
  public static Network of(int inputs, Vector<Layer> layers) throws NetworkError {
    NetworkError.unless(inputs >= 1, "a network has at least one input");
    NetworkError.unless(!layers.isEmpty(), "a network has at least one layer");
    Vector<Integer> widths = Vector.of(inputs);
    long weights = 0;
    for (int k = 1; k <= layers.size(); k++) {
      Layer layer = layers.get(k - 1);
      try {
        int width = width(layer, widths);
        weights += weights(layer, widths);
        widths = widths.append(width);
      } catch (NetworkError wrong) {
        throw wrong.in("layer " + k);
      }
      if (weights > MOST_WEIGHTS || widths.last() > MOST_WEIGHTS) {
        throw NetworkError.usage(
            "the network has more than " + MOST_WEIGHTS + " weights", "give a smaller one");
      }
    }
    return new Network(layers, widths);
  }

  /** How many numbers come out of a layer behind layers of those widths. */
  private static int width(Layer layer, Vector<Integer> before) throws NetworkError {
    int last = before.last();
    switch (layer) {
      case Layer.Dense dense -> {
        NetworkError.unless(dense.units() >= 1, "a layer has at least one unit");
        NetworkError.unless(
            !dense.passThrough() || before.size() > 1, "the first layer has the inputs anyway");
        return dense.units();
      }
      case Layer.Pool pool -> {
        NetworkError.unless(
            pool.size() >= 1 && last % pool.size() == 0,
            "windows of " + pool.size() + " do not divide " + last + " numbers");
        return last / pool.size();
      }
      case Layer.Add add -> {
        int other = earlier(add.from(), before);
        NetworkError.unless(
            other == last, "cannot add " + other + " numbers to " + last + " number by number");
        return last;
      }
      case Layer.Concat concat -> {
        return last + earlier(concat.from(), before);
      }
    }
  }

  private static int earlier(int from, Vector<Integer> before) throws NetworkError {
    NetworkError.unless(
        from < before.size() - 1,
        "there is no layer " + from + " before the one whose outputs it joins");
    return before.get(from);
  }

  private static long weights(Layer layer, Vector<Integer> before) {
    return layer instanceof Layer.Dense dense
        ? (long) dense.units() * (before.last() + 1 + (dense.passThrough() ? before.head() : 0))
        : 0;
  }

  /** How many inputs it has. */
  public int inputs() {
    return widths.head();
  }

  public int depth() {
    return layers.size();
  }

  /** How many outputs the last layer has. */
  public int outputs() {
    return widths.last();
  }

  /** How many numbers go into the layer, which counts from 1. */
  public int width(int layer) {
    return widths.get(layer - 1);
  }

  /** How many numbers come out of the layer, which counts from 1. */
  public int units(int layer) {
    return widths.get(layer);
  }

  /** The layer of that number, counted from 1. */
  public Layer layer(int number) {
    return layers.get(number - 1);
  }

  /** Whether each layer is fully connected to the one before it, and to nothing else. */
  public boolean isPlain() {
    return layers.forAll(layer -> layer instanceof Layer.Dense dense && !dense.passThrough());
  }

  /** The name of a weight. */
  public static String weight(int layer, int unit, int input) {
    return "W" + layer + "[" + unit + "," + input + "]";
  }

  /** The name of a weight of the network's own input. */
  public static String passThrough(int layer, int unit, int input) {
    return "U" + layer + "[" + unit + "," + input + "]";
  }

  /** The name of a bias. */
  public static String bias(int layer, int unit) {
    return "b" + layer + "[" + unit + "]";
  }

  /** The name of an input. */
  public static String input(int number) {
    return "x" + number;
  }

  /** Whether a name is that of a bias. */
  public static boolean isBias(String name) {
    return name.startsWith("b");
  }

  /** The names of all inputs. */
  public Vector<String> inputNames() {
    return Vector.rangeClosed(1, inputs()).map(Network::input);
  }

  /** The weights of a layer, row by row, those of the network's inputs, and then its biases. */
  public Vector<String> names(int layer) {
    if (!(layer(layer) instanceof Layer.Dense dense)) {
      return Vector.empty();
    }
    Vector<Integer> units = Vector.rangeClosed(1, dense.units());
    Vector<Integer> inner = Vector.rangeClosed(1, width(layer));
    Vector<Integer> outer = Vector.rangeClosed(1, dense.passThrough() ? inputs() : 0);
    return units
        .flatMap(i -> inner.map(j -> weight(layer, i, j)))
        .appendAll(units.flatMap(i -> outer.map(j -> passThrough(layer, i, j))))
        .appendAll(dense.bias() ? units.map(i -> bias(layer, i)) : Vector.empty());
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
