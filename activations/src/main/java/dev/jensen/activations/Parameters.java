package dev.jensen.activations;

import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;

/** Fills in the usual values of parameters. */
final class Parameters {
  private Parameters() {}

  /** The values given, followed by the usual ones of the parameters left out. */
  static Vector<Expr> filled(String name, Vector<Parameter> parameters, Vector<Expr> values) {
    if (values.size() > parameters.size()) {
      throw new IllegalArgumentException(
          name + " has " + parameters.size() + " parameters, not " + values.size());
    }
    return values.appendAll(parameters.drop(values.size()).map(Parameter::value));
  }
}
