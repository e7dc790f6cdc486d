package dev.jensen.analysis.sos;

import dev.jensen.core.algebra.Monomial;
import dev.jensen.core.algebra.Multinomial;
import java.util.List;

/**
 * One Gram matrix that is looked for, with its weight and the products it belongs to. The entry at
 * place {@code r*size + s} counts, times its shares, for the coefficients from {@code starts} on.
 */
record GramBlock(
    Multinomial weight, List<Row> rows, int[] starts, int[] coefficients, double[] shares) {
  /** An entry of y times a monomial. */
  record Row(int place, Monomial factor) {}

  int size() {
    return rows.size();
  }

  /** Adds to each coefficient what the symmetric matrix gives it. */
  void gather(double[][] gram, double[] into) {
    for (int at = 0; at < starts.length - 1; at++) {
      double entry = gram[at / size()][at % size()];
      for (int k = starts[at]; k < starts[at + 1]; k++) {
        into[coefficients[k]] += shares[k] * entry;
      }
    }
  }

  /** The matrix of moments: the adjoint of {@link #gather}. */
  double[][] spread(double[] moments) {
    double[][] matrix = new double[size()][size()];
    for (int at = 0; at < starts.length - 1; at++) {
      for (int k = starts[at]; k < starts[at + 1]; k++) {
        matrix[at / size()][at % size()] += shares[k] * moments[coefficients[k]];
      }
    }
    return matrix;
  }
}
