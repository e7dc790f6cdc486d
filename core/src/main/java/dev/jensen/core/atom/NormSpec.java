package dev.jensen.core.atom;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;

/** The spectral norm of a matrix: its largest singular value. */
final class NormSpec extends SingularValues {
  NormSpec() {
    super("norm_spec", "Boyd & Vandenberghe, Convex Optimization, example 3.11");
  }

  @Override
  int added(int singularValues) {
    return 1;
  }

  /** Its square is at most the largest sum of a row times that of a column. */
  @Override
  Rational bound(Rational[][] entries) {
    Rational most = Rational.ZERO;
    Rational[] columns = new Rational[entries[0].length];
    java.util.Arrays.fill(columns, Rational.ZERO);
    for (Rational[] each : entries) {
      Rational row = Rational.ZERO;
      for (int j = 0; j < columns.length; j++) {
        row = row.add(each[j]);
        columns[j] = columns[j].add(each[j]);
      }
      most = most.max(row);
    }
    for (Rational column : columns) {
      most = most.max(column);
    }
    return most;
  }

  @Override
  Expr ofTwo(Expr sum, Expr difference) {
    return Expr.constant(Rational.HALF).times(sum.plus(difference));
  }
}
