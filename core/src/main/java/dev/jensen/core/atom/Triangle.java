package dev.jensen.core.atom;

import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The upper triangle of a symmetric matrix, by rows, as it is spelled in arguments: {@code a11,
 * a12, ..., a1n, a22, ..., ann}.
 */
public final class Triangle {
  /** The most rows that a matrix may have. */
  static final int MOST = 20;

  private Triangle() {}

  /** How many entries the triangle of a matrix with n rows has. */
  static int entries(int n) {
    return n * (n + 1) / 2;
  }

  /** The place of an entry of a matrix with n rows. */
  static int place(int n, int i, int j) {
    int row = Math.min(i, j);
    return row * n - row * (row - 1) / 2 + Math.max(i, j) - row;
  }

  static boolean isDiagonal(int n, int place) {
    int i = 0;
    while (place(n, i, i) < place) {
      i++;
    }
    return place(n, i, i) == place;
  }

  /** The rows of the matrix among the arguments of an atom; empty if it has none. */
  public static Vector<Vector<Expr>> among(Vector<Expr> arguments, Atom atom) {
    return atom instanceof SymmetricAtom symmetric ? symmetric.terms(arguments) : Vector.empty();
  }

  /** The rows of the matrix whose norm the term is, if it is symmetric as written; else empty. */
  public static Vector<Vector<Expr>> underNorm(Apply norm) {
    boolean square =
        norm.atom() instanceof SingularValues
            && norm.arguments().last() instanceof Constant columns
            && Rational.of(norm.arguments().size() - 1).equals(columns.value().pow(2));
    if (!square) {
      return Vector.empty();
    }
    int n = ((Constant) norm.arguments().last()).value().toInt();
    Vector<Vector<Expr>> rows = norm.arguments().init().grouped(n).toVector();
    boolean symmetric =
        Vector.range(0, n)
            .forAll(i -> Vector.range(0, i).forAll(j -> rows.get(i).get(j) == rows.get(j).get(i)));
    return symmetric ? rows : Vector.empty();
  }

  /**
   * The smallest eigenvalue of the matrix among the arguments, as a term; null if there is none.
   */
  public static @Nullable Expr leastEigenvalue(Apply apply) {
    return apply.atom() instanceof SymmetricAtom symmetric
        ? Expr.apply(Atoms.LAMBDA_MIN, symmetric.triangle(apply.arguments()))
        : null;
  }

  /** The smallest eigenvalue of a symmetric matrix, as a term. */
  public static Expr leastEigenvalue(Vector<Vector<Expr>> matrix) {
    return Expr.apply(
        Atoms.LAMBDA_MIN, Vector.range(0, matrix.size()).flatMap(i -> matrix.get(i).drop(i)));
  }

  /** The rows of the matrix. */
  static Vector<Vector<Expr>> rows(Vector<Expr> triangle, int n) {
    return Vector.range(0, n).map(i -> Vector.range(0, n).map(j -> triangle.get(place(n, i, j))));
  }

  /** The rows of the matrix whose triangle begins at that argument. */
  static double[][] rows(double[] arguments, int first, int n) {
    double[][] rows = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rows[i][j] = arguments[first + place(n, i, j)];
      }
    }
    return rows;
  }
}
