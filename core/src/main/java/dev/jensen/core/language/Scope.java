package dev.jensen.core.language;

import dev.jensen.core.expr.Expr;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which names are variables.
 *
 * @param variables the names declared
 * @param matrices matrices of numbers with a name
 * @param open whether a name that is neither declared nor a function or constant is one as well
 * @param shapes those among them that are vectors or matrices
 * @param kind what the text may consist of, for messages
 */
record Scope(
    Set<String> variables,
    Map<String, Shape> shapes,
    Map<String, NumberMatrix> matrices,
    boolean open,
    String kind) {
  Scope(Set<String> variables, boolean open, String kind) {
    this(variables, LinkedHashMap.empty(), LinkedHashMap.empty(), open, kind);
  }

  /** The variable or matrix of that name if it is declared. */
  @Nullable Value declared(Token name) {
    Shape shape = shapes.get(name.text()).getOrNull();
    if (shape != null) {
      return shape.variable(name.text(), name.column());
    }
    NumberMatrix matrix = matrices.get(name.text()).getOrNull();
    if (matrix != null) {
      return matrix.value(name.column());
    }
    return variables.contains(name.text())
        ? new Value.Scalar(Expr.variable(name.text()), name.column())
        : null;
  }

  /** The variable for a name that means nothing else. */
  Expr free(Token name) {
    if (!open) {
      throw SyntaxError.at(
          SyntaxError.Code.UNKNOWN_NAME,
          name.column(),
          "unknown name " + name.shown() + ": expected " + kind);
    }
    return Expr.variable(name.text());
  }

  static boolean isInfinity(String name) {
    return name.equals("inf") || name.equals("infinity") || name.equals("Inf");
  }
}
