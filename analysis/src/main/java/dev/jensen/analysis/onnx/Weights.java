package dev.jensen.analysis.onnx;

import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/** A matrix of constants, by its rows; entries that are zero by their place are not visited. */
sealed interface Weights permits Dense, Diagonal, Convolution {
  /** Takes the entries of a row. */
  @FunctionalInterface
  interface Entries {
    /**
     * Takes one entry.
     *
     * @param column where it stands
     * @param value the weight, rounded to nearest; its sign is exact
     * @param place where it stands among the numbers of the tensor
     */
    void take(int column, double value, int place);
  }

  int rows();

  /** About how many entries there are in all. */
  long count();

  void row(int row, Entries entries);

  /** The weight of that place among the numbers of the tensor, exactly. */
  Rational exact(int place);

  /** Where the weights are kept; null if all are 1 or -1. */
  @Nullable Tensor tensor();
}
