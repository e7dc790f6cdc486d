package dev.jensen.analysis.onnx;

import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Constants that are added.
 *
 * @param factor multiplies each
 * @param places the constant of each row; null if it is the row's own number
 */
record Bias(Tensor tensor, float factor, int @Nullable [] places) {
  int place(int row) {
    return places == null ? row : places[row];
  }

  double at(int row) {
    return factor * tensor.at(place(row));
  }

  Rational exact(int row) {
    return tensor.exact(place(row)).multiply(Rational.of((double) factor));
  }
}
