package dev.jensen.core.domain;

import dev.jensen.core.algebra.Ldl;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * The points at which a symmetric matrix of affine functions is positive semidefinite: a linear
 * matrix inequality (Boyd and Vandenberghe, section 2.2.5 and example 2.10). They are those in all
 * half-spaces {@code v'Mv >= 0}, so that they make a convex set.
 *
 * @param strict whether it must be positive definite
 */
public record MatrixInequality(Vector<Vector<Affine>> matrix, boolean strict) {
  /**
   * A matrix inequality.
   *
   * @throws IllegalArgumentException if the matrix is not square and symmetric
   */
  public MatrixInequality {
    int n = matrix.size();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        if (matrix.get(i).size() != n || !matrix.get(i).get(j).equals(matrix.get(j).get(i))) {
          throw new IllegalArgumentException("the matrix is not square and symmetric");
        }
      }
    }
  }

  /** How many rows the matrix has. */
  public int size() {
    return matrix.size();
  }

  /** The entries as terms. */
  public Vector<Vector<Expr>> terms() {
    return matrix.map(row -> row.map(Affine::term));
  }

  public Set<String> variables() {
    return LinkedHashSet.ofAll(matrix.flatMap(row -> row.flatMap(Affine::variables)));
  }

  /** The same of a matrix in which the variable has that value. */
  public MatrixInequality with(String variable, Affine value) {
    return new MatrixInequality(
        matrix.map(row -> row.map(entry -> entry.with(variable, value))), strict);
  }

  /** Whether every point of this set is seen at once to lie in the other. */
  public boolean implies(MatrixInequality that) {
    return matrix.equals(that.matrix) && (strict || !that.strict);
  }

  /** Whether the point, which names every variable, lies in the set, by exact elimination. */
  public boolean holds(Map<String, Rational> point) {
    Rational[][] values =
        matrix
            .map(row -> row.map(entry -> entry.value(point)).toJavaArray(Rational[]::new))
            .toJavaArray(Rational[][]::new);
    return strict
        ? Ldl.of(values).definiteness() == Ldl.Definiteness.POSITIVE_DEFINITE
        : Ldl.isPositiveSemidefinite(values);
  }

  /** {@code X in S+^2} for the coordinates of one variable, else the matrix in words. */
  @Override
  public String toString() {
    String kind = strict ? "positive definite" : "positive semidefinite";
    String stem = stem();
    return stem.isEmpty()
        ? matrix.map(row -> row.mkString("[", ", ", "]")).mkString("[", ", ", "] ") + kind
        : stem + " in S" + (strict ? "++^" : "+^") + size();
  }

  /** The name of the matrix variable whose coordinates are the entries; empty if there is none. */
  private String stem() {
    String corner = matrix.isEmpty() ? "" : matrix.head().head().toString();
    int bracket = corner.indexOf('[');
    String stem = bracket < 0 ? "" : corner.substring(0, bracket);
    for (int i = 0; i < size(); i++) {
      for (int j = i; j < size(); j++) {
        Affine coordinate = Affine.variable(stem + "[" + (i + 1) + "," + (j + 1) + "]");
        if (stem.isEmpty() || !matrix.get(i).get(j).equals(coordinate)) {
          return "";
        }
      }
    }
    return stem;
  }
}
