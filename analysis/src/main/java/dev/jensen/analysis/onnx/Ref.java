package dev.jensen.analysis.onnx;

import org.jspecify.annotations.Nullable;

/**
 * What a name of the graph stands for.
 *
 * @param value the number of the value; -1 for a constant
 */
record Ref(int value, int[] shape, @Nullable Tensor constant) {
  static Ref of(Tensor tensor) {
    return new Ref(-1, tensor.shape(), tensor);
  }

  boolean isConstant() {
    return constant != null;
  }

  int size() {
    return Indices.size(shape);
  }

  /** The only number of a constant of one; the caller knows that it is. */
  boolean isScalar() {
    return constant != null && constant.size() == 1;
  }
}
