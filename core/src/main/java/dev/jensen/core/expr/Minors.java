package dev.jensen.core.expr;

import io.vavr.collection.Vector;

/** Determinants as terms, by Laplace's expansion along the first row, and Schur complements. */
public final class Minors {
  /** The largest matrix whose determinant is written out. */
  public static final int MOST = 4;

  private Minors() {}

  /** The determinant of the first k rows and columns. */
  public static Expr leading(Vector<Vector<Expr>> matrix, int k) {
    return determinant(matrix.take(k).map(row -> row.take(k)));
  }

  /** The determinant of a matrix of at most {@link #MOST} rows. */
  public static Expr determinant(Vector<Vector<Expr>> matrix) {
    if (matrix.size() == 1) {
      return matrix.head().head();
    }
    Vector<Expr> terms = Vector.empty();
    for (int j = 0; j < matrix.size(); j++) {
      int column = j;
      Expr minor = determinant(matrix.tail().map(row -> row.removeAt(column)));
      Expr product = matrix.head().get(j).times(minor);
      terms = terms.append(j % 2 == 0 ? product : product.negate());
    }
    return Expr.sum(terms);
  }

  /** What elimination with that entry of the diagonal leaves of the other rows and columns. */
  public static Vector<Vector<Expr>> complement(Vector<Vector<Expr>> matrix, int pivot) {
    Vector<Expr> row = matrix.get(pivot);
    Vector<Integer> others = Vector.range(0, matrix.size()).remove(pivot);
    return others.map(
        i ->
            others.map(
                j ->
                    matrix
                        .get(i)
                        .get(j)
                        .minus(
                            row.get(Math.min(i, j))
                                .times(row.get(Math.max(i, j)))
                                .over(row.get(pivot)))));
  }
}
