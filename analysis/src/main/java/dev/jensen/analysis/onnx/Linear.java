package dev.jensen.analysis.onnx;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Operators that are affine in the data: products with constant matrices, convolutions. */
final class Linear {
  private Linear() {}

  static Map<String, Lowering> operators() {
    return LinkedHashMap.<String, Lowering>empty()
        .put("MatMul", (scene, node, opset) -> product(scene, node))
        .put("Gemm", (scene, node, opset) -> gemm(scene, node))
        .put("Conv", (scene, node, opset) -> convolution(scene, node))
        .put("BatchNormalization", Linear::normalisation);
  }

  private static void product(Scene scene, OnnxNode node) throws ModelError {
    Ref left = scene.input(node, 0);
    Ref right = scene.input(node, 1);
    if (left.isConstant() == right.isConstant()) {
      ofValues(scene, node, left, right);
      return;
    }
    if (right.constant() != null) {
      timesConstant(scene, node, left, right.constant());
    } else if (left.constant() != null) {
      constantTimes(scene, node, left.constant(), right);
    }
  }

  /** Two matrices of the same standing: all products, and then their sums. */
  private static void ofValues(Scene scene, OnnxNode node, Ref left, Ref right) throws ModelError {
    ModelError.unless(
        left.shape().length == 2
            && right.shape().length == 2
            && left.shape()[1] == right.shape()[0],
        node.what() + " multiplies two arrays that both depend on the input, and are no matrices");
    int rows = left.shape()[0];
    int inner = left.shape()[1];
    int columns = right.shape()[1];
    int size = Indices.bounded(new int[] {rows, columns, inner}, node.what());
    int[] lefts = new int[size];
    int[] rights = new int[size];
    Arrays.setAll(lefts, i -> i / inner / columns * inner + i % inner);
    Arrays.setAll(rights, i -> i % inner * columns + i / inner % columns);
    OnnxNode multiplied = node.making("\0products " + node.number());
    int products = scene.out(multiplied, size);
    scene.make(
        multiplied,
        new int[] {rows, columns, inner},
        products,
        new Operation.Joined(
            node.what(),
            Operation.Join.PRODUCT,
            scene.number(left),
            lefts,
            scene.number(right),
            rights,
            products));
    int[] starts = new int[rows * columns + 1];
    Arrays.setAll(starts, i -> i * inner);
    int[] members = new int[size];
    Arrays.setAll(members, i -> i);
    int out = scene.out(node, rows * columns);
    scene.make(
        node,
        new int[] {rows, columns},
        out,
        new Operation.Folded(
            node.what(), Operation.Fold.SUM, products, out, starts, members, null));
  }

  /** Rows of data times a matrix. */
  private static void timesConstant(Scene scene, OnnxNode node, Ref data, Tensor matrix)
      throws ModelError {
    int[] shape = matrix.shape();
    int axes = data.shape().length;
    ModelError.unless(
        axes >= 1 && (shape.length == 2 || shape.length == 1),
        node.what() + " multiplies by an array of " + shape.length + " axes");
    int inputs = shape[0];
    int outputs = shape.length == 2 ? shape[1] : 1;
    ModelError.unless(
        data.shape()[axes - 1] == inputs,
        node.what() + " multiplies " + data.shape()[axes - 1] + " numbers by " + inputs + " rows");
    int[] made = Arrays.copyOf(data.shape(), shape.length == 2 ? axes : axes - 1);
    if (shape.length == 2) {
      made[axes - 1] = outputs;
    }
    int size = Indices.bounded(made, node.what());
    int blocks = outputs == 0 ? 0 : size / outputs;
    affine(
        scene, node, data, made, new Dense(matrix, 1, inputs, outputs, 1, outputs, blocks), null);
  }

  /** A matrix times columns of data, each of which is laid down as a row in between. */
  private static void constantTimes(Scene scene, OnnxNode node, Tensor matrix, Ref data)
      throws ModelError {
    int[] shape = matrix.shape();
    int[] in = data.shape();
    ModelError.unless(
        shape.length == 2 && (in.length == 1 || in.length == 2) && in[0] == shape[1],
        node.what()
            + " multiplies a constant "
            + Arrays.toString(shape)
            + " by "
            + Arrays.toString(in));
    int columns = in.length == 1 ? 1 : in[1];
    Dense weights = new Dense(matrix, 1, shape[1], shape[0], shape[1], 1, columns);
    if (columns == 1) {
      int[] made = in.length == 1 ? new int[] {shape[0]} : new int[] {shape[0], 1};
      affine(scene, node, data, made, weights, null);
      return;
    }
    OnnxNode laid = node.making("\0laid " + node.number());
    OnnxNode summed = node.making("\0summed " + node.number());
    int[] rows = {columns, shape[1]};
    scene.pick(laid, data, rows, Indices.walk(rows, new int[] {1, columns}, 0));
    Ref down = scene.ref(laid.outputs().getFirst(), node.what());
    affine(scene, summed, down, new int[] {columns, shape[0]}, weights, null);
    int[] made = {shape[0], columns};
    Ref sums = scene.ref(summed.outputs().getFirst(), node.what());
    scene.pick(node, sums, made, Indices.walk(made, new int[] {1, shape[0]}, 0));
  }

  private static void affine(
      Scene scene, OnnxNode node, Ref data, int[] shape, Weights weights, @Nullable Bias bias)
      throws ModelError {
    int out = scene.out(node, Indices.bounded(shape, node.what()));
    scene.make(
        node,
        shape,
        out,
        new Operation.Affine(node.what(), scene.number(data), out, weights, bias));
  }

  private static void gemm(Scene scene, OnnxNode node) throws ModelError {
    Ref data = scene.input(node, 0);
    Tensor matrix = scene.needed(node, 1);
    float alpha = node.single("alpha", 1);
    float beta = node.single("beta", 1);
    String who = node.what();
    ModelError.unless(
        Float.isFinite(alpha) && Float.isFinite(beta), who + " has an infinite factor");
    ModelError.unless(
        data.shape().length == 2 && matrix.shape().length == 2, who + " needs matrices");
    boolean turned = node.whole("transB", 0) != 0;
    int inputs = matrix.shape()[turned ? 1 : 0];
    int outputs = matrix.shape()[turned ? 0 : 1];
    boolean upright = node.whole("transA", 0) != 0;
    int rows = data.shape()[upright ? 1 : 0];
    ModelError.unless(
        data.shape()[upright ? 0 : 1] == inputs && (!upright || rows == 1),
        who
            + " multiplies "
            + Arrays.toString(data.shape())
            + " by "
            + Arrays.toString(matrix.shape())
            + (turned ? " transposed" : ""));
    int[] shape = {rows, outputs};
    Indices.bounded(shape, who);
    Dense weights =
        new Dense(matrix, alpha, inputs, outputs, turned ? inputs : 1, turned ? 1 : outputs, rows);
    Tensor shift = beta == 0 ? null : scene.constant(node, 2);
    Bias bias = null;
    if (shift != null) {
      ModelError.unless(
          Arrays.equals(Indices.broadcast(shift.shape(), shape, who), shape),
          who + " adds " + Arrays.toString(shift.shape()));
      Scene.checkFinite(node, shift);
      bias = new Bias(shift, beta, Indices.stretched(shift.shape(), shape));
    }
    Scene.checkFinite(node, matrix);
    affine(scene, node, data, shape, weights, bias);
  }

  private static void convolution(Scene scene, OnnxNode node) throws ModelError {
    Ref data = scene.input(node, 0);
    Tensor kernels = scene.needed(node, 1);
    String who = node.what();
    int[] in = data.shape();
    int axes = in.length - 2;
    ModelError.unless(
        axes >= 1 && kernels.shape().length == in.length,
        who + " has kernels that do not fit its input " + Arrays.toString(in));
    long groups = node.whole("group", 1);
    int outputs = kernels.shape()[0];
    ModelError.unless(
        groups >= 1
            && groups <= in[1]
            && in[1] % groups == 0
            && outputs % groups == 0
            && kernels.shape()[1] == in[1] / groups,
        who + " has " + in[1] + " channels, and kernels " + Arrays.toString(kernels.shape()));
    int[] kernel = Arrays.copyOfRange(kernels.shape(), 2, in.length);
    int[] picture = Arrays.copyOfRange(in, 2, in.length);
    Windows windows = Windows.of(node, kernel, picture, false);
    int[] shape = new int[in.length];
    shape[0] = in[0];
    shape[1] = outputs;
    System.arraycopy(windows.out(), 0, shape, 2, axes);
    int size = Indices.bounded(shape, who);
    Convolution weights =
        new Convolution(
            kernels, in[0], in[1], (int) groups, picture, windows.out(), windows.window());
    Tensor shift = scene.constant(node, 2);
    Bias bias = null;
    if (shift != null) {
      ModelError.unless(shift.size() == outputs, who + " has a bias of " + shift.size());
      int spots = Indices.size(windows.out());
      int[] places = new int[size];
      Arrays.setAll(places, i -> i / spots % outputs);
      bias = new Bias(shift, 1, places);
      Scene.checkFinite(node, shift);
    }
    Scene.checkFinite(node, kernels);
    affine(scene, node, data, shape, weights, bias);
  }

  private static void normalisation(Scene scene, OnnxNode node, long opset) throws ModelError {
    String who = node.what();
    ModelError.unless(
        node.whole("training_mode", 0) == 0,
        who + " is in training mode: its output depends on the batch; export it in inference mode");
    ModelError.unless(
        opset >= 9 || node.whole("spatial", 1) == 1, who + " normalises each place by itself");
    Ref data = scene.input(node, 0);
    int[] shape = data.shape();
    ModelError.unless(shape.length >= 2, who + " needs a batch and channels");
    int channels = shape[1];
    Tensor[] parts = new Tensor[4];
    for (int i = 0; i < 4; i++) {
      parts[i] = scene.needed(node, i + 1);
      ModelError.unless(
          parts[i].size() == channels,
          who + " has " + channels + " channels, and " + parts[i].size() + " statistics");
      Scene.checkFinite(node, parts[i]);
    }
    float epsilon = node.single("epsilon", 1e-5f);
    for (int i = 0; i < channels; i++) {
      ModelError.unless(
          Float.isFinite(epsilon) && parts[3].at(i) + epsilon > 0,
          who + " divides by the root of a variance that is not positive");
    }
    int spots = channels == 0 ? 1 : data.size() / shape[0] / channels;
    int[] places = new int[data.size()];
    Arrays.setAll(places, i -> i / spots % channels);
    int out = scene.out(node, data.size());
    scene.make(
        node,
        shape,
        out,
        new Operation.Normalised(
            who, scene.number(data), out, places, parts[0], parts[1], parts[2], parts[3], epsilon));
  }
}
