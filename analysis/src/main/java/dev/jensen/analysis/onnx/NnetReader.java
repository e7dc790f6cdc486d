package dev.jensen.analysis.onnx;

import io.vavr.collection.Vector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the text format .nnet of the Stanford Intelligent Systems Laboratory: sizes, bounds, means
 * and ranges, then the weights and biases of each layer; hidden layers end in the rectifier. The
 * function is the whole one: inputs less their means over their ranges go in, and the output comes
 * out times its range plus its mean. Numbers are doubles, as its readers take them.
 */
final class NnetReader {
  private static final int MOST_LAYERS = 10_000;

  private final String[] lines;
  private int next;
  private final List<Value> values = new ArrayList<>();
  private final List<Operation> operations = new ArrayList<>();
  private long total;

  private NnetReader(byte[] file) {
    this.lines = new String(file, StandardCharsets.UTF_8).split("\r?\n", -1);
  }

  /**
   * The model in the file.
   *
   * @throws ModelError with the line at which it is wrong
   */
  static Model read(byte[] file) throws ModelError {
    return new NnetReader(file).model();
  }

  private double[] numbers(String what, int count) throws ModelError {
    while (next < lines.length && lines[next].startsWith("//")) {
      next++;
    }
    String at = "line " + (next + 1) + ": ";
    ModelError.unless(next < lines.length, at + "the file ends before " + what);
    String line = lines[next++].strip();
    String[] parts = line.isEmpty() ? new String[0] : line.split(",");
    ModelError.unless(
        count < 0 || parts.length == count,
        at + what + " takes " + count + " numbers, not " + parts.length);
    double[] made = new double[parts.length];
    for (int i = 0; i < made.length; i++) {
      try {
        made[i] = Double.parseDouble(parts[i].strip());
      } catch (NumberFormatException wrong) {
        throw ModelError.format(at + OnnxNode.shown(parts[i].strip()) + " is no number");
      }
      ModelError.unless(Double.isFinite(made[i]), at + what + " has a number that is not finite");
    }
    return made;
  }

  private static int size(double value, String what) throws ModelError {
    ModelError.unless(
        value == Math.rint(value) && value >= 1 && value <= Indices.MOST,
        what + " is " + value + ", and must be a whole number from 1 on");
    return (int) value;
  }

  private int value(String name, int size) {
    values.add(new Value(name, size, null));
    return values.size() - 1;
  }

  private Model model() throws ModelError {
    double[] header = numbers("the header", -1);
    ModelError.unless(header.length >= 3, "the header takes four numbers");
    int layers = size(header[0], "the number of layers");
    ModelError.unless(layers <= MOST_LAYERS, "there are more than " + MOST_LAYERS + " layers");
    double[] given = numbers("the sizes of layers", layers + 1);
    int[] sizes = new int[layers + 1];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = size(given[i], "the size of a layer");
    }
    int inputs = sizes[0];
    numbers("the flag", -1);
    numbers("the lower bounds", inputs);
    numbers("the upper bounds", inputs);
    double[] means = numbers("the means", inputs + 1);
    double[] ranges = numbers("the ranges", inputs + 1);
    for (double range : ranges) {
      ModelError.unless(range > 0, "a range is not positive");
    }
    int input = value("x", inputs);
    int at = standard(input, means, ranges, inputs);
    for (int k = 1; k <= layers; k++) {
      at = layer(at, k, sizes[k - 1], sizes[k], k < layers);
    }
    int output = restored(at, means[inputs], ranges[inputs], sizes[layers]);
    return new Model("", 0, values, operations, List.of(input), List.of(output), Vector.empty());
  }

  private static Tensor tensor(String name, int[] shape, double[] numbers) {
    return new Tensor(name, shape, new Numbers.Doubles(numbers), null);
  }

  private int standard(int in, double[] means, double[] ranges, int size) {
    double[] shift = Arrays.copyOf(means, size);
    double[] scale = Arrays.copyOf(ranges, size);
    boolean plain =
        Arrays.stream(shift).allMatch(m -> m == 0) && Arrays.stream(scale).allMatch(r -> r == 1);
    if (plain) {
      return in;
    }
    int[] shape = {size};
    int centred = value("centred", size);
    operations.add(
        new Operation.Affine(
            "the means",
            in,
            centred,
            new Diagonal(null, false, false, size, null, null),
            new Bias(tensor("means", shape, shift), -1, null)));
    int scaled = value("scaled", size);
    operations.add(
        new Operation.Affine(
            "the ranges",
            centred,
            scaled,
            new Diagonal(tensor("ranges", shape, scale), false, true, size, null, null),
            null));
    return scaled;
  }

  private int layer(int in, int k, int columns, int rows, boolean hidden) throws ModelError {
    total += (long) rows * columns;
    if (total > Indices.MOST) {
      throw ModelError.tooLarge("the network has more than " + Indices.MOST + " weights");
    }
    String layer = "layer " + k;
    ModelError.unless(rows <= lines.length, layer + " has more units than the file has lines");
    double[][] read = new double[rows][];
    for (int i = 0; i < rows; i++) {
      read[i] = numbers("row " + (i + 1) + " of " + layer, columns);
    }
    double[] weights = new double[rows * columns];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(read[i], 0, weights, i * columns, columns);
    }
    double[] biases = new double[rows];
    for (int i = 0; i < rows; i++) {
      biases[i] = numbers("bias " + (i + 1) + " of " + layer, 1)[0];
    }
    Tensor matrix = tensor("W" + k, new int[] {rows, columns}, weights);
    int sums = value("a" + k, rows);
    operations.add(
        new Operation.Affine(
            layer,
            in,
            sums,
            new Dense(matrix, 1, columns, rows, columns, 1, 1),
            new Bias(tensor("b" + k, new int[] {rows}, biases), 1, null)));
    if (!hidden) {
      return sums;
    }
    int out = value("z" + k, rows);
    operations.add(
        new Operation.Pointwise(layer, sums, out, new Curve[] {Curve.bent("relu", 0)}, null));
    return out;
  }

  private int restored(int in, double mean, double range, int size) {
    if (mean == 0 && range == 1) {
      return in;
    }
    int out = value("y", size);
    int[] first = new int[size];
    operations.add(
        new Operation.Affine(
            "the range of the output",
            in,
            out,
            new Diagonal(
                tensor("range", new int[] {1}, new double[] {range}),
                false,
                false,
                size,
                null,
                first),
            new Bias(tensor("mean", new int[] {1}, new double[] {mean}), 1, first)));
    return out;
  }
}
