package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;

/** The nuclear norm of a matrix: the sum of its singular values. */
final class NormNuc extends SingularValues {
  NormNuc() {
    super("norm_nuc", "Boyd & Vandenberghe, Convex Optimization, section A.1.6");
  }

  @Override
  int added(int singularValues) {
    return singularValues;
  }

  /** A matrix is the sum of its entries, each with a nuclear norm of its size. */
  @Override
  Rational bound(Rational[][] entries) {
    Rational sum = Rational.ZERO;
    for (Rational[] row : entries) {
      for (Rational entry : row) {
        sum = sum.add(entry);
      }
    }
    return sum;
  }

  @Override
  Expr ofTwo(Expr sum, Expr difference) {
    return Expr.apply(Atoms.MAX, sum, difference);
  }
}
