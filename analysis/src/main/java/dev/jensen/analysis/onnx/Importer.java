package dev.jensen.analysis.onnx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Turns a graph into a model. */
final class Importer {
  private static final long LARGEST_INPUT = 1 << 20;

  private Importer() {}

  /**
   * The model in an ONNX file.
   *
   * @throws ModelError if it cannot be read, or holds what is not supported
   */
  static Model read(byte[] file) throws ModelError {
    OnnxGraph graph = OnnxReader.read(file);
    Scene scene = new Scene();
    for (Tensor tensor : graph.constants().values()) {
      scene.name(tensor.name(), Ref.of(tensor), "the list of constants");
    }
    List<Integer> inputs = inputs(graph, scene);
    for (OnnxNode node : Ordering.of(graph.nodes())) {
      lower(scene, node, graph.opset());
    }
    List<Integer> outputs = new ArrayList<>();
    for (OnnxValue output : graph.outputs()) {
      Ref ref = scene.ref(output.name(), "the list of outputs");
      outputs.add(scene.number(ref));
    }
    ModelError.unless(!outputs.isEmpty(), "the model has no output");
    ModelError.unless(!inputs.isEmpty(), "the model has no input");
    return new Model(
        graph.producer(),
        graph.opset(),
        scene.values(),
        needed(scene, outputs),
        inputs,
        outputs,
        scene.notes());
  }

  /** What is no constant comes from outside; older files list constants among the inputs. */
  private static List<Integer> inputs(OnnxGraph graph, Scene scene) throws ModelError {
    List<Integer> inputs = new ArrayList<>();
    for (OnnxValue input : graph.inputs()) {
      if (scene.knows(input.name())) {
        continue;
      }
      String who = "input '" + OnnxNode.shown(input.name()) + "'";
      ModelError.unless(input.shape() != null, who + " has no shape");
      long[] sizes = java.util.Objects.requireNonNull(input.shape());
      int[] shape = new int[sizes.length];
      for (int i = 0; i < shape.length; i++) {
        boolean open = sizes[i] < 1;
        ModelError.unless(
            !open || i == 0,
            who
                + " has no size along axis "
                + (i + 1)
                + "; only the first one, the batch, may be left open");
        ModelError.unless(sizes[i] <= LARGEST_INPUT, who + " is too large");
        shape[i] = open ? 1 : (int) sizes[i];
      }
      int size = Indices.bounded(shape, who);
      int value = scene.value(input.name(), size, null);
      scene.name(input.name(), new Ref(value, shape, null), "the list of inputs");
      inputs.add(value);
    }
    return inputs;
  }

  private static void lower(Scene scene, OnnxNode node, long opset) throws ModelError {
    String domain = node.domain();
    ModelError.unless(
        domain.isEmpty() || domain.equals("ai.onnx"),
        node.what() + " is of the domain " + OnnxNode.shown(domain) + ", which is not read");
    for (OnnxAttribute each : node.attributes().values()) {
      ModelError.unless(!each.graph(), node.what() + " holds a graph, which is not read");
    }
    Lowering lowering = Operators.named(node.operator()).getOrNull();
    if (lowering == null) {
      throw ModelError.format(
          node.what() + " is an operator that is not read; docs/onnx.md lists those that are");
    }
    try {
      lowering.lower(scene, node, opset);
    } catch (IndexOutOfBoundsException | NegativeArraySizeException | ArithmeticException odd) {
      // Sizes that no check foresaw are the file's fault as well.
      throw ModelError.format(node.what() + " does not fit what goes into it");
    }
  }

  /** The operations that the outputs rest on, in their order. */
  private static List<Operation> needed(Scene scene, List<Integer> outputs) {
    BitSet wanted = new BitSet();
    outputs.forEach(wanted::set);
    List<Operation> kept = new ArrayList<>();
    List<Operation> all = scene.operations();
    for (int i = all.size() - 1; i >= 0; i--) {
      Operation each = all.get(i);
      if (wanted.get(each.out())) {
        kept.addFirst(each);
        for (int read : each.reads()) {
          wanted.set(read);
        }
      }
    }
    return kept;
  }
}
