package dev.jensen.core.language;

import dev.jensen.core.domain.Affine;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;
import java.util.function.UnaryOperator;

/**
 * What a part of a text stands for, with the column where it begins: a term or a matrix of them.
 */
sealed interface Value {
  int column();

  /** The entries by rows; a term is its own single entry. */
  Vector<Expr> entries();

  /** How a message calls it: "a number", "a 3-vector", "a 2x3 matrix". */
  String shown();

  /** Each entry replaced. */
  Value map(UnaryOperator<Expr> function);

  /** The same value, said to begin there. */
  Value at(int column);

  /** A term. */
  record Scalar(Expr term, int column) implements Value {
    @Override
    public Vector<Expr> entries() {
      return Vector.of(term);
    }

    @Override
    public String shown() {
      return "a number";
    }

    @Override
    public Value map(UnaryOperator<Expr> function) {
      return new Scalar(function.apply(term), column);
    }

    @Override
    public Value at(int start) {
      return new Scalar(term, start);
    }
  }

  /**
   * A matrix of terms; a vector has one column.
   *
   * @param entries by rows, as many as rows times columns, at least one
   */
  record Matrix(int rows, int columns, Vector<Expr> entries, int column) implements Value {
    public Matrix {
      if (rows < 1 || columns < 1 || entries.size() != rows * columns) {
        throw new IllegalArgumentException(
            entries.size() + " entries for " + rows + "x" + columns + " places");
      }
    }

    /** A column of terms. */
    static Matrix vector(Vector<Expr> entries, int column) {
      return new Matrix(entries.size(), 1, entries, column);
    }

    /** The entry in that row and column, counted from 0. */
    Expr entry(int row, int place) {
      return entries.get(row * columns + place);
    }

    Vector<Expr> row(int row) {
      return entries.slice(row * columns, (row + 1) * columns);
    }

    boolean isVector() {
      return columns == 1;
    }

    boolean isSquare() {
      return rows == columns;
    }

    boolean isSymmetric() {
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < i; j++) {
          if (!isSquare() || !isSame(entry(i, j), entry(j, i))) {
            return false;
          }
        }
      }
      return isSquare();
    }

    /** Whether the terms are one, or affine as written and the same function. */
    private static boolean isSame(Expr left, Expr right) {
      Affine affine = left == right ? null : Affine.of(left);
      return left == right || affine != null && affine.equals(Affine.of(right));
    }

    /** The upper triangle by rows. */
    Vector<Expr> upperTriangle() {
      return Vector.range(0, rows).flatMap(i -> row(i).drop(i));
    }

    Matrix transposed() {
      return new Matrix(
          columns,
          rows,
          Vector.range(0, columns).flatMap(j -> Vector.range(0, rows).map(i -> entry(i, j))),
          column);
    }

    @Override
    public String shown() {
      return isVector() ? "a " + rows + "-vector" : "a " + rows + "x" + columns + " matrix";
    }

    @Override
    public Value map(UnaryOperator<Expr> function) {
      return new Matrix(rows, columns, entries.map(function), column);
    }

    @Override
    public Value at(int start) {
      return new Matrix(rows, columns, entries, start);
    }
  }
}
