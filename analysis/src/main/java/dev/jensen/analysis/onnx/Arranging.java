package dev.jensen.analysis.onnx;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operators that put numbers in other places and change none. */
final class Arranging {
  private static final int FLOAT = 1;
  private static final int LARGEST_SHAPE = 8;

  private Arranging() {}

  static Map<String, Lowering> operators() {
    return LinkedHashMap.<String, Lowering>empty()
        .put("Identity", (scene, node, opset) -> scene.make(node, scene.input(node, 0)))
        .put("Dropout", (scene, node, opset) -> dropout(scene, node))
        .put("Cast", (scene, node, opset) -> cast(scene, node))
        .put("Constant", (scene, node, opset) -> constant(scene, node))
        .put("Shape", (scene, node, opset) -> shape(scene, node))
        .put("Flatten", (scene, node, opset) -> flatten(scene, node))
        .put("Reshape", (scene, node, opset) -> reshape(scene, node))
        .put("Squeeze", Arranging::squeeze)
        .put("Unsqueeze", Arranging::unsqueeze)
        .put("Transpose", (scene, node, opset) -> transpose(scene, node))
        .put("Concat", (scene, node, opset) -> concat(scene, node))
        .put("Slice", Arranging::slice)
        .put("Gather", (scene, node, opset) -> gather(scene, node))
        .put("Pad", Arranging::pad);
  }

  private static void dropout(Scene scene, OnnxNode node) throws ModelError {
    Tensor training = scene.constant(node, 2);
    ModelError.unless(
        training == null || training.size() == 1 && training.at(0) == 0,
        node.what()
            + " is a Dropout in training mode: its output is random; export it in inference mode");
    scene.make(node, scene.input(node, 0));
  }

  private static void cast(Scene scene, OnnxNode node) throws ModelError {
    Ref in = scene.input(node, 0);
    long to = node.whole("to", FLOAT);
    boolean real = to == 1 || to == 10 || to == 11 || to == 16;
    if (in.constant() != null && !real) {
      long[] made = new long[in.size()];
      for (int i = 0; i < made.length; i++) {
        made[i] = (long) in.constant().at(i);
        ModelError.unless(
            to == 6 || to == 7 || made[i] == in.constant().at(i),
            node.what() + " rounds constants");
      }
      scene.make(
          node,
          Ref.of(new Tensor(in.constant().name(), in.shape(), new Numbers.Wholes(made), null)));
      return;
    }
    ModelError.unless(
        real, node.what() + " rounds what depends on the input to whole numbers: it jumps");
    // Numbers are taken as they are: rounding to another precision is no part of the function.
    scene.make(node, in);
  }

  private static void constant(Scene scene, OnnxNode node) throws ModelError {
    OnnxAttribute value = node.attributes().get("value");
    Tensor tensor = value == null ? null : value.tensor();
    if (tensor == null && node.has("value_float")) {
      float[] one = {node.single("value_float", 0)};
      tensor = new Tensor("", new int[0], Numbers.Singles.of(one), null);
    }
    if (tensor == null && node.has("value_int")) {
      long[] one = {node.whole("value_int", 0)};
      tensor = new Tensor("", new int[0], new Numbers.Wholes(one), null);
    }
    long[] wholes = node.wholes("value_ints");
    if (tensor == null && wholes != null) {
      tensor = new Tensor("", new int[] {wholes.length}, new Numbers.Wholes(wholes), null);
    }
    OnnxAttribute singles = node.attributes().get("value_floats");
    if (tensor == null && singles != null) {
      tensor =
          new Tensor(
              "",
              new int[] {singles.singles().length},
              Numbers.Singles.of(singles.singles()),
              null);
    }
    ModelError.unless(tensor != null, node.what() + " holds no numbers that are read");
    String name = node.outputs().isEmpty() ? "" : node.outputs().getFirst();
    Tensor found = java.util.Objects.requireNonNull(tensor);
    for (int i = 0; i < found.size(); i++) {
      ModelError.unless(!Double.isNaN(found.at(i)), node.what() + " holds NaN");
    }
    scene.make(node, Ref.of(new Tensor(name, found.shape(), found.numbers(), found.stored())));
  }

  private static void shape(Scene scene, OnnxNode node) throws ModelError {
    int[] shape = scene.input(node, 0).shape();
    int from = bounded(node.whole("start", 0), shape.length);
    int to = Math.max(from, bounded(node.whole("end", shape.length), shape.length));
    long[] sizes = new long[to - from];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = shape[from + i];
    }
    scene.make(
        node,
        Ref.of(new Tensor("shape", new int[] {sizes.length}, new Numbers.Wholes(sizes), null)));
  }

  private static int bounded(long at, int size) {
    long counted = at < 0 ? at + size : at;
    return (int) Math.max(0, Math.min(size, counted));
  }

  private static void flatten(Scene scene, OnnxNode node) throws ModelError {
    Ref in = scene.input(node, 0);
    int axes = in.shape().length;
    long given = node.whole("axis", 1);
    ModelError.unless(given >= -axes && given <= axes, node.what() + " names axis " + given);
    int axis = (int) (given < 0 ? given + axes : given);
    int first = Indices.size(Arrays.copyOf(in.shape(), axis));
    int second = Indices.size(Arrays.copyOfRange(in.shape(), axis, axes));
    scene.pick(node, in, new int[] {first, second}, null);
  }

  private static void reshape(Scene scene, OnnxNode node) throws ModelError {
    Ref in = scene.input(node, 0);
    int[] wanted = scene.needed(node, 1).wholes(node.what());
    ModelError.unless(wanted.length <= LARGEST_SHAPE, node.what() + " asks for too many axes");
    long known = 1;
    int open = -1;
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i] == 0 && node.whole("allowzero", 0) == 0) {
        ModelError.unless(
            i < in.shape().length, node.what() + " copies a size that its input does not have");
        wanted[i] = in.shape()[i];
      }
      ModelError.unless(
          wanted[i] >= -1 && (wanted[i] >= 0 || open < 0),
          node.what() + " asks for the shape " + Arrays.toString(wanted));
      open = wanted[i] == -1 ? i : open;
      known = wanted[i] == -1 ? known : Math.min(Integer.MAX_VALUE, known * wanted[i]);
    }
    if (open >= 0 && known > 0) {
      wanted[open] = (int) (in.size() / known);
      known *= wanted[open];
    }
    ModelError.unless(
        known == in.size(),
        node.what() + " puts " + in.size() + " numbers into the shape " + Arrays.toString(wanted));
    scene.pick(node, in, wanted, null);
  }

  /** The axes are a setting before opset 13, and an input from there on. */
  private static int @Nullable [] axes(Scene scene, OnnxNode node, long opset) throws ModelError {
    if (opset >= 13) {
      Tensor given = scene.constant(node, 1);
      return given == null ? null : given.wholes(node.what());
    }
    long[] given = node.wholes("axes");
    return given == null ? null : Arrays.stream(given).mapToInt(i -> (int) i).toArray();
  }

  private static void squeeze(Scene scene, OnnxNode node, long opset) throws ModelError {
    Ref in = scene.input(node, 0);
    int[] axes = axes(scene, node, opset);
    int count = in.shape().length;
    boolean[] gone = new boolean[count];
    for (int i = 0; i < count && axes == null; i++) {
      gone[i] = in.shape()[i] == 1;
    }
    for (int each : axes == null ? new int[0] : axes) {
      int axis = Indices.axis(each, count, node.what());
      ModelError.unless(in.shape()[axis] == 1, node.what() + " removes an axis that is not 1 long");
      gone[axis] = true;
    }
    int[] shape = new int[count];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (!gone[i]) {
        shape[kept++] = in.shape()[i];
      }
    }
    scene.pick(node, in, Arrays.copyOf(shape, kept), null);
  }

  private static void unsqueeze(Scene scene, OnnxNode node, long opset) throws ModelError {
    Ref in = scene.input(node, 0);
    int[] axes = axes(scene, node, opset);
    ModelError.unless(
        axes != null && axes.length <= LARGEST_SHAPE, node.what() + " does not say where");
    int[] given = java.util.Objects.requireNonNull(axes);
    int count = in.shape().length + given.length;
    boolean[] added = new boolean[count];
    for (int each : given) {
      int axis = Indices.axis(each, count, node.what());
      ModelError.unless(!added[axis], node.what() + " adds an axis twice");
      added[axis] = true;
    }
    int[] shape = new int[count];
    int next = 0;
    for (int i = 0; i < count; i++) {
      shape[i] = added[i] ? 1 : in.shape()[next++];
    }
    scene.pick(node, in, shape, null);
  }

  private static void transpose(Scene scene, OnnxNode node) throws ModelError {
    Ref in = scene.input(node, 0);
    int axes = in.shape().length;
    long[] order = node.wholes("perm");
    int[] shape = new int[axes];
    int[] steps = new int[axes];
    int[] own = Indices.steps(in.shape());
    boolean[] used = new boolean[axes];
    ModelError.unless(
        order == null || order.length == axes, node.what() + " turns another number of axes");
    for (int i = 0; i < axes; i++) {
      int from = order == null ? axes - 1 - i : Indices.axis(order[i], axes, node.what());
      ModelError.unless(!used[from], node.what() + " takes an axis twice");
      used[from] = true;
      shape[i] = in.shape()[from];
      steps[i] = own[from];
    }
    scene.pick(node, in, shape, Indices.walk(shape, steps, 0));
  }

  private static void concat(Scene scene, OnnxNode node) throws ModelError {
    List<Ref> parts = new ArrayList<>();
    for (int i = 0; i < node.inputs().size(); i++) {
      parts.add(scene.input(node, i));
    }
    ModelError.unless(!parts.isEmpty(), node.what() + " joins nothing");
    int[] shape = parts.getFirst().shape().clone();
    int axis = Indices.axis(node.whole("axis", 0), shape.length, node.what());
    shape[axis] = 0;
    for (Ref part : parts) {
      int[] other = part.shape().clone();
      ModelError.unless(other.length == shape.length, node.what() + " joins different shapes");
      shape[axis] += other[axis];
      other[axis] = shape[axis];
      ModelError.unless(Arrays.equals(other, shape), node.what() + " joins different shapes");
    }
    int size = Indices.bounded(shape, node.what());
    int after = Indices.size(Arrays.copyOfRange(shape, axis + 1, shape.length));
    int[] from = new int[size];
    int[] places = new int[size];
    int row = shape[axis] * after;
    int offset = 0;
    for (int p = 0; p < parts.size(); p++) {
      int width = parts.get(p).shape()[axis] * after;
      for (int i = 0; i < parts.get(p).size(); i++) {
        int at = i / width * row + offset + i % width;
        from[at] = p;
        places[at] = i;
      }
      offset += width;
    }
    scene.gathered(node, parts, shape, from, places);
  }

  private static void slice(Scene scene, OnnxNode node, long opset) throws ModelError {
    Ref in = scene.input(node, 0);
    int[] starts = settings(scene, node, opset, 10, "starts", 1);
    int[] ends = settings(scene, node, opset, 10, "ends", 2);
    int[] axes = settings(scene, node, opset, 10, "axes", 3);
    int[] steps = opset >= 10 ? settings(scene, node, opset, 10, "steps", 4) : null;
    ModelError.unless(
        starts != null && ends != null && starts.length == ends.length,
        node.what() + " lacks its ends");
    int[] from = java.util.Objects.requireNonNull(starts);
    int[] to = java.util.Objects.requireNonNull(ends);
    int count = in.shape().length;
    int[] shape = in.shape().clone();
    int[] walk = Indices.steps(in.shape());
    int start = 0;
    for (int i = 0; i < from.length; i++) {
      ModelError.unless(
          (axes == null || i < axes.length) && (steps == null || i < steps.length),
          node.what() + " lacks an axis or a step");
      int axis = Indices.axis(axes == null ? i : axes[i], count, node.what());
      int step = steps == null ? 1 : steps[i];
      ModelError.unless(step != 0, node.what() + " has the step 0");
      int size = in.shape()[axis];
      long first = from[i] < 0 ? (long) from[i] + size : from[i];
      long last = to[i] < 0 ? (long) to[i] + size : to[i];
      if (step < 0 && to[i] == -Integer.MAX_VALUE) {
        last = -1;
      }
      first = Math.max(0, Math.min(step > 0 ? size : size - 1, first));
      last = Math.max(step > 0 ? 0 : -1, Math.min(step > 0 ? size : size - 1, last));
      long length = step > 0 ? (last - first + step - 1) / step : (first - last - step - 1) / -step;
      shape[axis] = (int) Math.max(0, length);
      start += (int) first * walk[axis];
      walk[axis] *= step;
    }
    scene.pick(node, in, shape, Indices.walk(shape, walk, start));
  }

  /** What is a setting before some opset and an input from there on. */
  private static int @Nullable [] settings(
      Scene scene, OnnxNode node, long opset, long since, String name, int place)
      throws ModelError {
    if (opset >= since) {
      Tensor given = scene.constant(node, place);
      return given == null ? null : given.wholes(node.what());
    }
    long[] given = node.wholes(name);
    return given == null
        ? null
        : Arrays.stream(given)
            .mapToInt(i -> (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, i)))
            .toArray();
  }

  private static void gather(Scene scene, OnnxNode node) throws ModelError {
    Ref in = scene.input(node, 0);
    Tensor which = scene.needed(node, 1);
    int[] chosen = which.wholes(node.what());
    int axis = Indices.axis(node.whole("axis", 0), in.shape().length, node.what());
    int length = in.shape()[axis];
    int before = Indices.size(Arrays.copyOf(in.shape(), axis));
    int after = Indices.size(Arrays.copyOfRange(in.shape(), axis + 1, in.shape().length));
    int[] shape = new int[in.shape().length - 1 + which.shape().length];
    System.arraycopy(in.shape(), 0, shape, 0, axis);
    System.arraycopy(which.shape(), 0, shape, axis, which.shape().length);
    System.arraycopy(
        in.shape(), axis + 1, shape, axis + which.shape().length, in.shape().length - axis - 1);
    int[] places = new int[Indices.bounded(shape, node.what())];
    int next = 0;
    for (int b = 0; b < before; b++) {
      for (int each : chosen) {
        int at = Indices.axis(each, length, node.what());
        for (int a = 0; a < after; a++) {
          places[next++] = (b * length + at) * after + a;
        }
      }
    }
    scene.pick(node, in, shape, places);
  }

  private static void pad(Scene scene, OnnxNode node, long opset) throws ModelError {
    Ref in = scene.input(node, 0);
    int axes = in.shape().length;
    ModelError.unless(
        node.text("mode", "constant").equals("constant") && node.input(3).isEmpty(),
        node.what() + " pads otherwise than by a constant on all axes");
    int[] pads = settings(scene, node, opset, 11, "pads", 1);
    ModelError.unless(
        pads != null && pads.length == 2 * axes, node.what() + " pads another number of axes");
    int[] sides = java.util.Objects.requireNonNull(pads);
    Tensor with = opset >= 11 ? scene.constant(node, 2) : null;
    double value = with == null ? node.single("value", 0) : with.at(0);
    ModelError.unless(Double.isFinite(value), node.what() + " pads by an infinite number");
    int[] shape = new int[axes];
    for (int i = 0; i < axes; i++) {
      ModelError.unless(sides[i] >= 0 && sides[axes + i] >= 0, node.what() + " cuts off");
      long size = in.shape()[i] + (long) sides[i] + sides[axes + i];
      shape[i] = (int) Math.min(Integer.MAX_VALUE, size);
    }
    int size = Indices.bounded(shape, node.what());
    int[] from = new int[size];
    int[] places = new int[size];
    int[] steps = Indices.steps(in.shape());
    int[] own = Indices.steps(shape);
    for (int i = 0; i < size; i++) {
      int place = 0;
      for (int axis = 0; axis < axes; axis++) {
        int at = i / own[axis] % shape[axis] - sides[axis];
        if (at < 0 || at >= in.shape()[axis]) {
          from[i] = 1;
          place = 0;
          break;
        }
        place += at * steps[axis];
      }
      places[i] = place;
    }
    Tensor padding =
        new Tensor("padding", new int[0], new Numbers.Doubles(new double[] {value}), null);
    scene.gathered(node, List.of(in, Ref.of(padding)), shape, from, places);
  }
}
