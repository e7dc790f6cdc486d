package dev.jensen.analysis.onnx;

import dev.jensen.core.number.Rational;
import java.nio.FloatBuffer;

/**
 * A full matrix, repeated along the diagonal once for each block: what a matrix product does to
 * each row of its left side.
 *
 * @param factor multiplies every weight
 * @param inputs the columns of one block
 * @param outputs the rows of one block
 * @param rowStep the places from one row to the next
 * @param columnStep the places from one column to the next
 */
record Dense(
    Tensor tensor, float factor, int inputs, int outputs, int rowStep, int columnStep, int blocks)
    implements Weights {
  @Override
  public int rows() {
    return outputs * blocks;
  }

  @Override
  public long count() {
    return (long) inputs * outputs * blocks;
  }

  @Override
  public void row(int row, Entries entries) {
    int block = row / outputs * inputs;
    int place = row % outputs * rowStep;
    if (factor == 1 && tensor.numbers() instanceof Numbers.Singles singles) {
      FloatBuffer values = singles.values();
      for (int column = 0; column < inputs; column++, place += columnStep) {
        entries.take(block + column, values.get(place), place);
      }
      return;
    }
    for (int column = 0; column < inputs; column++, place += columnStep) {
      double value = tensor.at(place);
      double scaled = factor * value;
      // What is too small for a double keeps its sign.
      boolean lost = scaled == 0 && value != 0 && factor != 0;
      double least = Math.copySign(Double.MIN_VALUE, Math.signum(factor) * Math.signum(value));
      entries.take(block + column, lost ? least : scaled, place);
    }
  }

  @Override
  public Rational exact(int place) {
    return tensor.exact(place).multiply(Rational.of((double) factor));
  }
}
