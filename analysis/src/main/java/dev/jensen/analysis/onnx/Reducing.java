package dev.jensen.analysis.onnx;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Operators that make one number of many: sums along axes, pooling, softmax. */
final class Reducing {
  private Reducing() {}

  static Map<String, Lowering> operators() {
    return LinkedHashMap.<String, Lowering>empty()
        .put("ReduceSum", reduce(Operation.Fold.SUM, 13))
        .put("ReduceMean", reduce(Operation.Fold.MEAN, 18))
        .put("ReduceMax", reduce(Operation.Fold.MAX, 18))
        .put("ReduceMin", reduce(Operation.Fold.MIN, 18))
        .put("ReduceLogSumExp", reduce(Operation.Fold.LOGSUMEXP, 18))
        .put("MaxPool", (scene, node, opset) -> pool(scene, node, Operation.Fold.MAX))
        .put("AveragePool", (scene, node, opset) -> pool(scene, node, Operation.Fold.MEAN))
        .put("GlobalAveragePool", whole(Operation.Fold.MEAN))
        .put("GlobalMaxPool", whole(Operation.Fold.MAX))
        .put("Softmax", (scene, node, opset) -> softmax(scene, node, opset, false))
        .put("LogSoftmax", (scene, node, opset) -> softmax(scene, node, opset, true));
  }

  private static Lowering reduce(Operation.Fold fold, long axesAreInput) {
    return (scene, node, opset) -> {
      long[] axes = node.wholes("axes");
      if (opset >= axesAreInput) {
        Tensor given = scene.constant(node, 1);
        axes =
            given == null
                ? null
                : Arrays.stream(given.wholes(node.what())).mapToLong(i -> i).toArray();
      }
      boolean none = axes == null || axes.length == 0;
      if (none && node.whole("noop_with_empty_axes", 0) != 0) {
        scene.make(node, scene.input(node, 0));
        return;
      }
      along(scene, node, fold, none ? null : axes, node.whole("keepdims", 1) != 0);
    };
  }

  private static Lowering whole(Operation.Fold fold) {
    return (scene, node, opset) -> {
      int axes = scene.input(node, 0).shape().length;
      ModelError.unless(axes > 2, node.what() + " needs a batch, channels and a picture");
      long[] all = new long[axes - 2];
      Arrays.setAll(all, i -> i + 2);
      along(scene, node, fold, all, true);
    };
  }

  private static void along(
      Scene scene, OnnxNode node, Operation.Fold fold, long @Nullable [] axes, boolean keep)
      throws ModelError {
    Ref in = scene.input(node, 0);
    int count = in.shape().length;
    boolean[] gone = new boolean[count];
    if (axes == null) {
      Arrays.fill(gone, true);
    } else {
      for (long each : axes) {
        gone[Indices.axis(each, count, node.what())] = true;
      }
    }
    int[] steps = Indices.steps(in.shape());
    int[] outer = new int[count];
    int[] inner = new int[count];
    int[] shape = new int[count];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      outer[i] = gone[i] ? 1 : in.shape()[i];
      inner[i] = gone[i] ? in.shape()[i] : 1;
      if (keep || !gone[i]) {
        shape[kept++] = outer[i];
      }
    }
    int[] bases = Indices.walk(outer, steps, 0);
    int[] offsets = Indices.walk(inner, steps, 0);
    ModelError.unless(offsets.length > 0, node.what() + " folds nothing");
    int[] starts = new int[bases.length + 1];
    int[] members = new int[bases.length * offsets.length];
    for (int i = 0; i < bases.length; i++) {
      for (int j = 0; j < offsets.length; j++) {
        members[i * offsets.length + j] = bases[i] + offsets[j];
      }
      starts[i + 1] = (i + 1) * offsets.length;
    }
    folded(scene, node, fold, in, Arrays.copyOf(shape, kept), starts, members, null);
  }

  private static void folded(
      Scene scene,
      OnnxNode node,
      Operation.Fold fold,
      Ref in,
      int[] shape,
      int[] starts,
      int[] members,
      int @Nullable [] divisors)
      throws ModelError {
    int out = scene.out(node, starts.length - 1);
    scene.make(
        node,
        shape,
        out,
        new Operation.Folded(node.what(), fold, scene.number(in), out, starts, members, divisors));
  }

  private static void pool(Scene scene, OnnxNode node, Operation.Fold fold) throws ModelError {
    Ref in = scene.input(node, 0);
    int axes = in.shape().length - 2;
    long[] given = node.wholes("kernel_shape");
    ModelError.unless(
        given != null && given.length == axes && axes >= 1,
        node.what() + " has a kernel that does not fit its input");
    int[] kernel =
        Arrays.stream(java.util.Objects.requireNonNull(given))
            .mapToInt(i -> (int) Math.max(0, Math.min(Integer.MAX_VALUE, i)))
            .toArray();
    int[] picture = Arrays.copyOfRange(in.shape(), 2, axes + 2);
    Windows windows = Windows.of(node, kernel, picture, true);
    int[] shape = in.shape().clone();
    System.arraycopy(windows.out(), 0, shape, 2, axes);
    int size = Indices.bounded(shape, node.what());
    int cells = Indices.bounded(kernel, node.what());
    if ((long) size * cells > Indices.MOST) {
      throw ModelError.tooLarge(node.what() + " reads more than " + Indices.MOST + " numbers");
    }
    boolean padded = fold == Operation.Fold.MEAN && node.whole("count_include_pad", 0) != 0;
    int[] starts = new int[size + 1];
    int[] members = new int[size * cells];
    int spots = Indices.size(windows.out());
    int area = Indices.size(picture);
    int next = 0;
    for (int i = 0; i < size; i++) {
      for (int place : windows.window().reach(i % spots, picture, windows.out())) {
        if (place >= 0) {
          members[next++] = i / spots * area + place;
        }
      }
      ModelError.unless(next > starts[i], node.what() + " pools only padding");
      starts[i + 1] = next;
    }
    int[] divisors = padded ? new int[size] : null;
    for (int i = 0; divisors != null && i < size; i++) {
      divisors[i] = windows.padded(i % spots);
    }
    folded(scene, node, fold, in, shape, starts, Arrays.copyOf(members, next), divisors);
  }

  /** Before opset 13 all axes from the one named on are one. */
  private static void softmax(Scene scene, OnnxNode node, long opset, boolean log)
      throws ModelError {
    Ref in = scene.input(node, 0);
    int count = in.shape().length;
    int axis = Indices.axis(node.whole("axis", opset < 13 ? 1 : -1), count, node.what());
    int[] shape = in.shape();
    int before = Indices.size(Arrays.copyOf(shape, axis));
    int after = opset < 13 ? 1 : Indices.size(Arrays.copyOfRange(shape, axis + 1, count));
    int length = before == 0 || after == 0 ? 0 : in.size() / before / after;
    int[][] groups = new int[before * after][length];
    for (int b = 0; b < before; b++) {
      for (int a = 0; a < after; a++) {
        for (int i = 0; i < length; i++) {
          groups[b * after + a][i] = (b * length + i) * after + a;
        }
      }
    }
    int out = scene.out(node, in.size());
    scene.make(
        node, shape, out, new Operation.Shares(node.what(), log, scene.number(in), out, groups));
  }
}
