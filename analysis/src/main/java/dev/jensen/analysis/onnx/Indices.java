package dev.jensen.analysis.onnx;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Places in arrays of several axes, in row-major order. */
final class Indices {
  /** No value of a model has more numbers than this. */
  static final int MOST = 1 << 26;

  private Indices() {}

  static int size(int[] shape) {
    int size = 1;
    for (int each : shape) {
      size *= each;
    }
    return size;
  }

  /** The size of a shape that a file asks for, within bounds. */
  static int bounded(int[] shape, String who) throws ModelError {
    long size = 1;
    for (int each : shape) {
      ModelError.unless(each >= 0, who + " makes an array of negative size");
      size *= each;
      if (size > MOST) {
        throw ModelError.tooLarge(
            who
                + " makes an array "
                + Arrays.toString(shape)
                + " of more than "
                + MOST
                + " numbers");
      }
    }
    return (int) size;
  }

  static int[] steps(int[] shape) {
    int[] steps = new int[shape.length];
    int step = 1;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      steps[axis] = step;
      step *= shape[axis];
    }
    return steps;
  }

  /** The shape that both shapes are stretched to, by the rules of numpy. */
  static int[] broadcast(int[] left, int[] right, String who) throws ModelError {
    int axes = Math.max(left.length, right.length);
    int[] shape = new int[axes];
    for (int i = 1; i <= axes; i++) {
      int a = i <= left.length ? left[left.length - i] : 1;
      int b = i <= right.length ? right[right.length - i] : 1;
      ModelError.unless(
          a == b || a == 1 || b == 1,
          who
              + " cannot join the shapes "
              + Arrays.toString(left)
              + " and "
              + Arrays.toString(right));
      shape[axes - i] = a == 1 ? b : a;
    }
    bounded(shape, who);
    return shape;
  }

  /** Where each number of the stretched shape comes from; null if from its own place. */
  static int @Nullable [] stretched(int[] from, int[] to) {
    if (size(from) == size(to)) {
      return null;
    }
    int[] steps = new int[to.length];
    int[] own = steps(from);
    for (int i = 1; i <= from.length; i++) {
      steps[to.length - i] = from[from.length - i] == 1 ? 0 : own[from.length - i];
    }
    return walk(to, steps, 0);
  }

  /** The places that a walk through the shape meets which takes those steps along its axes. */
  static int[] walk(int[] shape, int[] steps, int start) {
    int[] places = new int[size(shape)];
    int[] at = new int[shape.length];
    int place = start;
    for (int i = 0; i < places.length; i++) {
      places[i] = place;
      for (int axis = shape.length - 1; axis >= 0; axis--) {
        place += steps[axis];
        if (++at[axis] < shape[axis]) {
          break;
        }
        place -= steps[axis] * shape[axis];
        at[axis] = 0;
      }
    }
    return places;
  }

  /** An axis counted from the end if it is negative. */
  static int axis(long axis, int axes, String who) throws ModelError {
    ModelError.unless(
        axis >= -axes && axis < axes, who + " names axis " + axis + " of " + axes + " axes");
    return (int) (axis < 0 ? axis + axes : axis);
  }
}
