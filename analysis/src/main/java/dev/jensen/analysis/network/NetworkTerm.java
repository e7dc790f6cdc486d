package dev.jensen.analysis.network;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * Writes a network as terms in its weights and inputs; a weight of something that is 0 is left out.
 */
final class NetworkTerm {
  private final Network network;
  private final Map<String, Rational> fixed;

  NetworkTerm(Network network, Map<String, Rational> fixed) {
    this.network = network;
    this.fixed = fixed;
  }

  /** The terms of one pass: what goes into each activation, and what comes out of each layer. */
  record Pass(Vector<Vector<Expr>> sums, Vector<Vector<Expr>> values) {
    /** What comes out in the end. */
    Vector<Expr> outputs() {
      return values.last();
    }
  }

  /** A weighted sum in the making. */
  private record Weighted(String weight, Expr value) {}

  Pass pass(Vector<Expr> inputs) {
    Vector<Vector<Expr>> values = Vector.of(inputs);
    Vector<Vector<Expr>> sums = Vector.empty();
    for (int k = 1; k <= network.depth(); k++) {
      Layer layer = network.layer(k);
      Vector<Expr> before = values.last();
      Vector<Expr> made =
          switch (layer) {
            case Layer.Dense dense -> dense(k, dense, before, inputs);
            case Layer.Convolution convolution -> convolution(k, convolution, before);
            case Layer.Pool pool -> pooled(k, pool, before);
            case Layer.Normalise normalise -> normalised(k, normalise, before);
            case Layer.Activate activate -> before;
            case Layer.Add add -> before.zipWith(values.get(add.from()), Expr::plus);
            case Layer.Multiply gate ->
                before.zipWith(values.get(gate.from()), NetworkTerm::product);
            case Layer.Concat concat -> before.appendAll(values.get(concat.from()));
            case Layer.Take take -> {
              Vector<Expr> whole = values.get(take.from());
              yield take.isWhole() ? whole : whole.slice(take.first() - 1, take.last());
            }
          };
      if (!layer.activation().isIdentity() || network.names(k).nonEmpty()) {
        sums = sums.append(made);
      }
      values = values.append(layer.activation().of(made));
    }
    return new Pass(sums, values);
  }

  private Vector<Expr> dense(
      int layer, Layer.Dense dense, Vector<Expr> before, Vector<Expr> inputs) {
    return Vector.rangeClosed(1, dense.activation().sums(dense.units()))
        .map(
            unit -> {
              Vector<Weighted> parts =
                  before.zipWithIndex(
                      (value, j) -> new Weighted(Network.weight(layer, unit, j + 1), value));
              Vector<Weighted> direct =
                  dense.passThrough()
                      ? inputs.zipWithIndex(
                          (value, j) ->
                              new Weighted(Network.passThrough(layer, unit, j + 1), value))
                      : Vector.empty();
              return sum(parts.appendAll(direct), layer, unit, dense.bias());
            });
  }

  private Vector<Expr> convolution(int layer, Layer.Convolution convolution, Vector<Expr> before) {
    KernelReads kernel = new KernelReads(network, layer, convolution.window());
    return Vector.rangeClosed(1, convolution.channels())
        .flatMap(
            channel ->
                kernel
                    .reads(channel)
                    .map(
                        reads ->
                            sum(
                                reads.map(
                                    read ->
                                        new Weighted(read.weight(), before.get(read.input() - 1))),
                                layer,
                                channel,
                                convolution.bias())));
  }

  private Expr sum(Vector<Weighted> parts, int layer, int unit, boolean bias) {
    Vector<Expr> terms = parts.flatMap(this::term);
    return Expr.sum(bias ? terms.append(value(Network.bias(layer, unit))) : terms);
  }

  private Vector<Expr> pooled(int layer, Layer.Pool pool, Vector<Expr> before) {
    Shape shape = network.shapes().get(layer - 1);
    Window window = pool.window();
    int channels = shape.channels(window.size().size());
    int length = shape.size() / channels;
    Vector<Vector<Window.Tap>> taps = window.taps(shape, counts(layer, window));
    return Vector.range(0, channels)
        .flatMap(
            channel ->
                taps.map(
                    places ->
                        pooled(
                            pool.pooling(),
                            places.map(tap -> before.get(channel * length + tap.place())),
                            window.places())));
  }

  private Vector<Integer> counts(int layer, Window window) {
    return network.shapes().get(layer).sizes().takeRight(window.size().size());
  }

  private static Expr pooled(Layer.Pooling pooling, Vector<Expr> window, int places) {
    return switch (pooling) {
      case MAX -> window.size() == 1 ? window.head() : Expr.apply(Atoms.MAX, window);
      case AVERAGE -> Expr.constant(Rational.of(1, places)).times(Expr.sum(window));
    };
  }

  private Vector<Expr> normalised(int layer, Layer.Normalise normalise, Vector<Expr> before) {
    int length = before.size() / network.shapes().get(layer).features();
    return before.zipWithIndex(
        (value, i) -> {
          String place = layer + "[" + (i / length + 1) + "]";
          Rational mean = fixed.get("mean" + place).getOrElse(Rational.ZERO);
          Rational variance = fixed.get("var" + place).getOrElse(Rational.ONE);
          Expr deviation = Expr.constant(variance.add(normalise.eps())).sqrt();
          Expr scaled = value.minus(Expr.constant(mean)).over(deviation);
          return sum(Vector.of(new Weighted("W" + place, scaled)), layer, i / length + 1, true);
        });
  }

  private Vector<Expr> term(Weighted part) {
    Expr product = product(value(part.weight()), part.value());
    return product.isZero() ? Vector.empty() : Vector.of(product);
  }

  /** A product that is 0 for one of its factors: whatever a network computes is defined. */
  private static Expr product(Expr left, Expr right) {
    return left.isZero() || right.isZero() ? Expr.ZERO : left.times(right);
  }

  /** What the weights and biases stand for. */
  private Expr value(String name) {
    return fixed.get(name).map(Expr::constant).getOrElse(() -> Expr.variable(name));
  }
}
