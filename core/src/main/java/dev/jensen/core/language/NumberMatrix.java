package dev.jensen.core.language;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/**
 * A matrix of numbers that a text may use by name; a vector has one column.
 *
 * @param entries by rows, as many as rows times columns
 */
public record NumberMatrix(int rows, int columns, Vector<Rational> entries) {
  /** The most entries that a matrix may have. */
  public static final int MOST = Shape.MOST;

  /** Checks that the entries fill the places, of which there must be one at least. */
  public NumberMatrix {
    if (rows < 1 || columns < 1 || entries.size() != rows * columns) {
      throw new IllegalArgumentException(
          entries.size() + " entries for " + rows + "x" + columns + " places");
    }
  }

  Value value(int column) {
    Vector<Expr> terms = entries.map(Expr::constant);
    return terms.size() == 1
        ? new Value.Scalar(terms.head(), column)
        : new Value.Matrix(rows, columns, terms, column);
  }
}
