package dev.jensen.analysis.onnx;

import org.jspecify.annotations.Nullable;

/**
 * Where the numbers of a tensor stand in its file, so that they can be changed there.
 *
 * @param offset the byte at which the first one begins
 * @param step the bytes from one to the next
 * @param width the bytes of each
 * @param order which of the stored numbers each number of the tensor is; null if in the same order
 */
record Stored(int offset, int step, int width, int @Nullable [] order) {
  /** The byte at which the number of that place begins. */
  int at(int place) {
    return offset + step * (order == null ? place : order[place]);
  }

  /** The same for a tensor that has picked its numbers from this one's. */
  Stored pick(int[] places) {
    if (order == null) {
      return new Stored(offset, step, width, places);
    }
    int[] made = new int[places.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = order[places[i]];
    }
    return new Stored(offset, step, width, made);
  }
}
