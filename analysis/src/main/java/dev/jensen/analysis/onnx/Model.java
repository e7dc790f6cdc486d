package dev.jensen.analysis.onnx;

import io.vavr.collection.Vector;
import java.util.List;

/**
 * A trained model as operations on arrays of numbers, in an order in which each finds what it
 * needs.
 *
 * @param producer the program that wrote the file
 * @param opset the version of its operators
 * @param values all arrays
 * @param inputs the arrays that come from outside; their numbers, in order, are {@code x1}, {@code
 *     x2}, ...
 * @param outputs the arrays that are asked about
 * @param notes what was seen on reading, for a person
 */
record Model(
    String producer,
    long opset,
    List<Value> values,
    List<Operation> operations,
    List<Integer> inputs,
    List<Integer> outputs,
    Vector<String> notes) {
  /** How many numbers go in. */
  public int variables() {
    return inputs.stream().mapToInt(i -> values.get(i).size()).sum();
  }

  /** The names of the numbers that go in. */
  public Vector<String> names() {
    return Vector.rangeClosed(1, variables()).map(i -> "x" + i);
  }

  /** How many numbers come out. */
  public int results() {
    return outputs.stream().mapToInt(i -> values.get(i).size()).sum();
  }

  /** The output of that number, from 0, as a person names it. */
  public String result(int number) {
    int rest = number;
    for (int output : outputs) {
      Value value = values.get(output);
      if (rest < value.size()) {
        return outputs.size() == 1
            ? "output " + (rest + 1)
            : "output " + (rest + 1) + " of " + OnnxNode.shown(value.name());
      }
      rest -= value.size();
    }
    throw new IndexOutOfBoundsException(number);
  }

  /** About how many weights enter, each as often as it is used. */
  public long weights() {
    long count = 0;
    for (Operation each : operations) {
      if (each instanceof Operation.Affine affine && !(affine.weights() instanceof Diagonal)) {
        count += affine.weights().count();
      }
    }
    return count;
  }
}
