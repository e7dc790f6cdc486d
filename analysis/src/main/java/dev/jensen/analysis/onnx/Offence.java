package dev.jensen.analysis.onnx;

import java.util.Arrays;

/** The weights of one layer that multiply convex numbers and are negative. */
final class Offence {
  private final Operation.Affine layer;
  private int[] places = new int[4];
  private int count;
  private double worst;
  private int first = -1;

  Offence(Operation.Affine layer) {
    this.layer = layer;
  }

  void add(int row, double value, int place) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    places[count++] = place;
    worst = Math.min(worst, value);
    first = first < 0 ? row : first;
  }

  Operation.Affine layer() {
    return layer;
  }

  int count() {
    return count;
  }

  /** The most negative weight. */
  double worst() {
    return worst;
  }

  /** The places of the weights in their tensor; one may occur more than once. */
  int[] places() {
    return Arrays.copyOf(places, count);
  }

  /** The unit, from 1, that has the first of the weights. */
  int unit() {
    return first + 1;
  }

  /** The first of the weights as a person writes it. */
  String spelled() {
    Tensor tensor = layer.weights().tensor();
    String name = tensor == null ? "a factor" : tensor.spelled(places[0]);
    return name + " = " + (float) layer.weights().exact(places[0]).toDouble();
  }
}
