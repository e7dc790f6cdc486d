package dev.jensen.core.language;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Value.Matrix;
import io.vavr.collection.Vector;

/**
 * The size of a vector or matrix variable. Its coordinates are scalar variables: {@code x[1]} to
 * {@code x[n]}, or {@code X[1,1]} to {@code X[m,n]}, of which a symmetric one has those with row at
 * most column.
 *
 * @param vector whether it is written with one index
 */
record Shape(int rows, int columns, boolean vector, boolean symmetric) {
  /** The most coordinates that one variable may have. */
  static final int MOST = 100_000;

  /** The matrix of the coordinates of the variable. */
  Matrix variable(String name, int column) {
    return new Matrix(
        rows,
        columns,
        Vector.range(0, rows)
            .flatMap(i -> Vector.range(0, columns).map(j -> Expr.variable(coordinate(name, i, j)))),
        column);
  }

  /** The names of the coordinates, each once. */
  Vector<String> names(String name) {
    return Vector.range(0, rows)
        .flatMap(i -> Vector.range(symmetric ? i : 0, columns).map(j -> coordinate(name, i, j)));
  }

  /** The coordinates by rows, of a symmetric matrix each twice but those of the diagonal. */
  Vector<Vector<String>> coordinates(String name) {
    return Vector.range(0, rows)
        .map(i -> Vector.range(0, columns).map(j -> coordinate(name, i, j)));
  }

  private String coordinate(String name, int i, int j) {
    if (vector) {
      return name + "[" + (i + 1) + "]";
    }
    int row = symmetric ? Math.min(i, j) : i;
    int place = symmetric ? Math.max(i, j) : j;
    return name + "[" + (row + 1) + "," + (place + 1) + "]";
  }
}
