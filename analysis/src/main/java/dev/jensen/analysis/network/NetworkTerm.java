package dev.jensen.analysis.network;

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

  /** What the weights and biases stand for. */
  private Expr value(String name) {
    return fixed.get(name).map(Expr::constant).getOrElse(() -> Expr.variable(name));
  }

  Pass pass(Vector<Expr> inputs) {
    Vector<Expr> values = inputs;
    Vector<Vector<Expr>> sums = Vector.empty();
    for (int k = 1; k <= network.depth(); k++) {
      Vector<Expr> before = values;
      int layer = k;
      Vector<Expr> weighted =
          Vector.rangeClosed(1, network.layer(k).units()).map(i -> sum(layer, i, before));
      sums = sums.append(weighted);
      values = weighted.map(network.layer(k).activation()::of);
    }
    return new Pass(sums, values);
  }

  private Expr sum(int layer, int unit, Vector<Expr> values) {
    Vector<Expr> terms = Vector.empty();
    for (int j = 1; j <= values.size(); j++) {
      Expr weight = value(Network.weight(layer, unit, j));
      Expr value = values.get(j - 1);
      if (!weight.isZero() && !value.isZero()) {
        terms = terms.append(weight.times(value));
      }
    }
    return Expr.sum(
        network.layer(layer).bias() ? terms.append(value(Network.bias(layer, unit))) : terms);
  }
}
