package dev.jensen.analysis.onnx;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/** The table of all operators that are read. */
final class Operators {
  private static final Map<String, Lowering> ALL =
      LinkedHashMap.<String, Lowering>empty()
          .merge(Activating.operators())
          .merge(Joining.operators())
          .merge(Linear.operators())
          .merge(Arranging.operators())
          .merge(Reducing.operators());

  private Operators() {}

  /** How the operator of that name is written. */
  static Option<Lowering> named(String operator) {
    return ALL.get(operator);
  }

  /** The names of all operators. */
  static io.vavr.collection.Vector<String> names() {
    return ALL.keySet().toVector().sorted();
  }
}
