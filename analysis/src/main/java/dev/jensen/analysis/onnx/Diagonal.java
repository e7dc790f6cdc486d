package dev.jensen.analysis.onnx;

import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * One entry in each row: what multiplying or dividing by constants does.
 *
 * @param tensor the factors; null if all are 1
 * @param negative whether each is taken negative
 * @param inverse whether each divides instead
 * @param columns the column of each row; null if it is the row's own number
 * @param places the factor of each row
 */
record Diagonal(
    @Nullable Tensor tensor,
    boolean negative,
    boolean inverse,
    int rows,
    int @Nullable [] columns,
    int @Nullable [] places)
    implements Weights {
  @Override
  public long count() {
    return rows;
  }

  @Override
  public void row(int row, Entries entries) {
    int place = places == null ? row : places[row];
    double value = tensor == null ? 1 : tensor.at(place);
    value = inverse ? 1 / value : value;
    entries.take(columns == null ? row : columns[row], negative ? -value : value, place);
  }

  @Override
  public Rational exact(int place) {
    Rational value = tensor == null ? Rational.ONE : tensor.exact(place);
    value = inverse ? value.inverse() : value;
    return negative ? value.negate() : value;
  }
}
