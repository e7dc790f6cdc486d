package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;

/**
 * An atom of a symmetric matrix, whose upper triangle is among its arguments, and which is monotone
 * in the order of Loewner: A is at most B if B - A is positive semidefinite (Boyd and Vandenberghe,
 * section 3.6.1). A matrix grows in that order with each entry of its diagonal; of other entries
 * and arguments nothing is said.
 */
abstract class SymmetricAtom extends Nary {
  private final Monotonicity diagonal;

  SymmetricAtom(String name, Curvature curvature, Monotonicity diagonal, String source) {
    super(name, SHAPED, curvature, source);
    this.diagonal = diagonal;
  }

  /** How many arguments there are where the matrix has n rows. */
  int count(int n) {
    return Triangle.entries(n);
  }

  /** The place of the argument with which the triangle of a matrix with n rows begins. */
  int first(int n) {
    return 0;
  }

  /** The arguments in words. */
  String shape() {
    return "the upper triangle of a symmetric matrix of at most "
        + Triangle.MOST
        + " rows, which is n (n+1)/2 arguments";
  }

  @Override
  public final boolean takes(int count) {
    return count > 0 && count(rows(count)) == count;
  }

  @Override
  public final String taken() {
    return shape();
  }

  /** The number of rows for so many arguments. */
  final int rows(int count) {
    int n = 1;
    while (n < Triangle.MOST && count(n) < count) {
      n++;
    }
    return n;
  }

  @Override
  public final Monotonicity monotonicity(Vector<Interval> box, int i) {
    int n = rows(box.size());
    int place = i - first(n);
    return place >= 0 && place < Triangle.entries(n) && Triangle.isDiagonal(n, place)
        ? diagonal
        : Monotonicity.NEITHER;
  }

  final SymmetricBox matrix(Vector<Interval> box) {
    int n = rows(box.size());
    return SymmetricBox.of(box.slice(first(n), first(n) + Triangle.entries(n)), n);
  }

  /** The triangle among the arguments. */
  final Vector<Expr> triangle(Vector<Expr> arguments) {
    int n = rows(arguments.size());
    return arguments.slice(first(n), first(n) + Triangle.entries(n));
  }

  final Vector<Vector<Expr>> terms(Vector<Expr> arguments) {
    int n = rows(arguments.size());
    return Triangle.rows(arguments.drop(first(n)), n);
  }

  final double[][] values(double[] arguments) {
    int n = rows(arguments.length);
    return Triangle.rows(arguments, first(n), n);
  }
}
