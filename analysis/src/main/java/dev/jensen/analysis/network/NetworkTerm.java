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

  /** The terms of one pass: the weighted sums of each layer, and what comes out in the end. */
  record Pass(Vector<Vector<Expr>> sums, Vector<Expr> outputs) {}

  /** A weighted sum in the making. */
  private record Weighted(String weight, Expr value) {}

  Pass pass(Vector<Expr> inputs) {
    Vector<Vector<Expr>> values = Vector.of(inputs);
    Vector<Vector<Expr>> sums = Vector.empty();
    for (int k = 1; k <= network.depth(); k++) {
      Vector<Expr> before = values.last();
      switch (network.layer(k)) {
        case Layer.Dense dense -> {
          Vector<Expr> weighted = sums(k, dense, before, inputs);
          sums = sums.append(weighted);
          values = values.append(weighted.map(dense.activation()::of));
        }
        case Layer.Pool pool ->
            values =
                values.append(
                    before
                        .grouped(pool.size())
                        .map(window -> pooled(pool.pooling(), window))
                        .toVector());
        case Layer.Add add ->
            values = values.append(before.zipWith(values.get(add.from()), Expr::plus));
        case Layer.Concat concat ->
            values = values.append(before.appendAll(values.get(concat.from())));
      }
    }
    return new Pass(sums, values.last());
  }

  private static Expr pooled(Layer.Pooling pooling, Vector<Expr> window) {
    return switch (pooling) {
      case MAX -> window.size() == 1 ? window.head() : Expr.apply(Atoms.MAX, window);
      case AVERAGE -> Expr.constant(Rational.of(1, window.size())).times(Expr.sum(window));
    };
  }

  private Vector<Expr> sums(
      int layer, Layer.Dense dense, Vector<Expr> before, Vector<Expr> inputs) {
    return Vector.rangeClosed(1, dense.units())
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
              Vector<Expr> terms = parts.appendAll(direct).flatMap(this::term);
              return Expr.sum(
                  dense.bias() ? terms.append(value(Network.bias(layer, unit))) : terms);
            });
  }

  private Vector<Expr> term(Weighted part) {
    Expr weight = value(part.weight());
    return weight.isZero() || part.value().isZero()
        ? Vector.empty()
        : Vector.of(weight.times(part.value()));
  }

  /** What the weights and biases stand for. */
  private Expr value(String name) {
    return fixed.get(name).map(Expr::constant).getOrElse(() -> Expr.variable(name));
  }
}
