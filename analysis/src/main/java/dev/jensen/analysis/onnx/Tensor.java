package dev.jensen.analysis.onnx;

import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Constant numbers in a shape, in row-major order.
 *
 * @param name how the model calls them
 * @param shape the size along each axis
 * @param stored where they stand in the file; null if they are computed
 */
record Tensor(String name, int[] shape, Numbers numbers, @Nullable Stored stored) {
  int size() {
    return numbers.size();
  }

  double at(int place) {
    return numbers.at(place);
  }

  Rational exact(int place) {
    return numbers.exact(place);
  }

  /** The element as a person writes it, as {@code W[3,5]}, counted from 1. */
  String spelled(int place) {
    if (shape.length == 0) {
      return OnnxNode.shown(name);
    }
    StringBuilder text = new StringBuilder("]");
    int rest = place;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      text.insert(0, (axis > 0 ? "," : "") + (rest % shape[axis] + 1));
      rest /= shape[axis];
    }
    return OnnxNode.shown(name) + "[" + text;
  }

  /** The same numbers in another shape of that many. */
  Tensor shaped(int[] other) {
    return new Tensor(name, other, numbers, stored);
  }

  /** Numbers picked from this tensor. */
  Tensor pick(int[] other, int[] places) {
    return new Tensor(
        name, other, numbers.pick(places), stored == null ? null : stored.pick(places));
  }

  /** The whole numbers that the tensor holds, as shapes and axes are given. */
  int[] wholes(String who) throws ModelError {
    int[] made = new int[size()];
    for (int i = 0; i < made.length; i++) {
      double value = at(i);
      // Slices end at the largest long where they mean the end.
      value = Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, value));
      ModelError.unless(
          value == Math.rint(value), who + " needs whole numbers in " + OnnxNode.shown(name));
      made[i] = (int) value;
    }
    return made;
  }
}
