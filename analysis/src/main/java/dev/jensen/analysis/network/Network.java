package dev.jensen.analysis.network;

import io.vavr.collection.Iterator;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A feed-forward network. The weight from input j to unit i of layer k is called {@code Wk[i,j]},
 * that from the network's own input j {@code Uk[i,j]}, the bias of unit i {@code bk[i]}, the inputs
 * {@code x1}, {@code x2} and so on; all count from 1. Of a convolution, {@code Wk[o,c,i,j]} is the
 * weight at row i and column j of the window from channel c to channel o; of a batch normalisation,
 * {@code Wk[c]} and {@code bk[c]} are scale and shift, {@code meank[c]} and {@code vark[c]} the
 * statistics.
 *
 * @param layers its layers, the first one first
 * @param shapes how the numbers are arranged that come out of each layer; the inputs first
 */
public record Network(Vector<Layer> layers, Vector<Shape> shapes) {
  private static final int MOST_WEIGHTS = 20_000;
  private static final int MOST_PRODUCTS = 200_000;

  /** A network of that shape, if it has one. */
  public static Network of(int inputs, Vector<Layer> layers) throws NetworkError {
    NetworkError.unless(inputs >= 1, "a network has at least one input");
    return of(Shape.checked(Vector.of(inputs)), layers);
  }

  /** A network of that shape, if it has one. */
  public static Network of(Shape inputs, Vector<Layer> layers) throws NetworkError {
    NetworkError.unless(!layers.isEmpty(), "a network has at least one layer");
    Network made = new Network(Vector.empty(), Vector.of(inputs));
    long weights = 0;
    long products = 0;
    for (Layer layer : layers) {
      int number = made.depth() + 1;
      try {
        Shapes before = new Shapes(made.shapes);
        Layer fitted = before.fitted(layer);
        made = new Network(made.layers.append(fitted), made.shapes.append(before.behind(fitted)));
      } catch (NetworkError wrong) {
        throw wrong.in("layer " + number);
      }
      weights += made.families(number).map(Family::count).sum().longValue();
      products += made.products(number);
      if (weights > MOST_WEIGHTS || products > MOST_PRODUCTS) {
        throw NetworkError.usage(
            "layer " + number + ": the network has more than " + limit(weights),
            "give a smaller one");
      }
    }
    return made;
  }

  private static String limit(long weights) {
    return weights > MOST_WEIGHTS ? MOST_WEIGHTS + " weights" : MOST_PRODUCTS + " products";
  }

  /** How many products there are in one pass through the layer, at most. */
  private long products(int layer) {
    return switch (layer(layer)) {
      case Layer.Dense dense ->
          (long) dense.activation().sums(dense.units())
              * (width(layer) + (dense.passThrough() ? inputs() : 0));
      case Layer.Convolution c ->
          (long) units(layer)
              * c.window().places()
              * shapes.get(layer - 1).channels(c.window().size().size());
      case Layer.Pool pool -> (long) units(layer) * pool.window().places();
      default -> units(layer);
    };
  }

  /** How many products there are in one pass, at most. */
  long products() {
    return Vector.rangeClosed(1, depth()).map(this::products).sum().longValue();
  }

  /** How many inputs it has. */
  public int inputs() {
    return shapes.head().size();
  }

  public int depth() {
    return layers.size();
  }

  /** How many outputs the last layer has. */
  public int outputs() {
    return shapes.last().size();
  }

  /** How many numbers go into the layer, which counts from 1, if it reads the one before it. */
  public int width(int layer) {
    return shapes.get(layer - 1).size();
  }

  /** How many numbers come out of the layer, which counts from 1. */
  public int units(int layer) {
    return shapes.get(layer).size();
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

  /**
   * A weight with which a layer reads the one before it.
   *
   * @param unit which of its numbers reads, counted from 1
   * @param input which of those before it is read, counted from 1
   * @param weight the name of the weight
   */
  record Link(int unit, int input, String weight) {}

  /** All weights with which the layer reads the one before it, in the order of its numbers. */
  Iterator<Link> links(int layer) {
    return switch (layer(layer)) {
      case Layer.Dense dense ->
          Iterator.rangeClosed(1, dense.activation().sums(dense.units()))
              .flatMap(
                  i ->
                      Iterator.rangeClosed(1, width(layer))
                          .map(j -> new Link(i, j, weight(layer, i, j))));
      case Layer.Convolution c -> {
        KernelReads kernel = new KernelReads(this, layer, c.window());
        yield Iterator.rangeClosed(1, c.channels())
            .flatMap(kernel::reads)
            .zipWithIndex()
            .flatMap(
                unit -> unit._1.map(read -> new Link(unit._2 + 1, read.input(), read.weight())));
      }
      case Layer.Normalise n -> {
        int length = units(layer) / shapes.get(layer).features();
        yield Iterator.rangeClosed(1, units(layer))
            .map(i -> new Link(i, i, "W" + layer + "[" + ((i - 1) / length + 1) + "]"));
      }
      default -> Iterator.empty();
    };
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

  /** The numbers that the layer has, weights first. */
  Vector<Family> families(int layer) {
    Shape before = shapes.get(layer - 1);
    return switch (layer(layer)) {
      case Layer.Dense dense -> {
        int sums = dense.activation().sums(dense.units());
        yield Vector.of(weights(layer, Vector.of(sums, before.size())))
            .appendAll(
                dense.passThrough()
                    ? Option.some(
                        new Family("U" + layer, Vector.of(sums, inputs()), Family.Role.WEIGHT))
                    : Option.none())
            .appendAll(biases(layer, dense.bias() ? sums : 0));
      }
      case Layer.Convolution c -> {
        Vector<Integer> window = c.window().size();
        Vector<Integer> ends = Vector.of(c.channels(), before.channels(window.size()));
        yield Vector.of(weights(layer, ends.appendAll(window)))
            .appendAll(biases(layer, c.bias() ? c.channels() : 0));
      }
      case Layer.Normalise n -> {
        Vector<Integer> features = Vector.of(before.features());
        yield Vector.of(weights(layer, features))
            .appendAll(biases(layer, before.features()))
            .append(new Family("mean" + layer, features, Family.Role.STATISTIC))
            .append(new Family("var" + layer, features, Family.Role.STATISTIC));
      }
      default -> Vector.empty();
    };
  }

  private static Family weights(int layer, Vector<Integer> sizes) {
    return new Family("W" + layer, sizes, Family.Role.WEIGHT);
  }

  private static Option<Family> biases(int layer, int count) {
    return count == 0
        ? Option.none()
        : Option.some(new Family("b" + layer, Vector.of(count), Family.Role.BIAS));
  }

  /** The weights of a layer, row by row, those of the network's inputs, and then its biases. */
  public Vector<String> names(int layer) {
    return families(layer)
        .filter(family -> family.role() != Family.Role.STATISTIC)
        .flatMap(Family::names);
  }

  /** The weights and biases of all layers. */
  public Vector<String> weightNames() {
    return Vector.rangeClosed(1, depth()).flatMap(this::names);
  }

  /** The names of all statistics. */
  Vector<String> statistics() {
    return families().filter(each -> each.role() == Family.Role.STATISTIC).flatMap(Family::names);
  }

  /** The families of all layers. */
  Vector<Family> families() {
    return Vector.rangeClosed(1, depth()).flatMap(this::families);
  }

  /** The names of a family: {@code W1}, {@code b2}, {@code x}; none if there is no such family. */
  public Vector<String> family(String name) {
    if (name.equals("x")) {
      return inputNames();
    }
    return families()
        .filter(each -> each.role() != Family.Role.STATISTIC && each.name().equals(name))
        .flatMap(Family::names);
  }
}
