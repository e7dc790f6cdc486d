package dev.jensen.analysis.onnx;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

/** Operators that join numbers of several arrays one by one. */
final class Joining {
  private Joining() {}

  static Map<String, Lowering> operators() {
    return LinkedHashMap.<String, Lowering>empty()
        .put("Add", two(Operation.Join.SUM))
        .put("Sub", two(Operation.Join.DIFFERENCE))
        .put("Mul", two(Operation.Join.PRODUCT))
        .put("Div", two(Operation.Join.QUOTIENT))
        .put("Sum", many(Operation.Join.SUM))
        .put("Max", many(Operation.Join.MAX))
        .put("Min", many(Operation.Join.MIN));
  }

  private static Lowering two(Operation.Join join) {
    return (scene, node, opset) ->
        scene.join(node, join, scene.input(node, 0), scene.input(node, 1));
  }

  /** One input more at a time; what stands between has names that no file can use. */
  private static Lowering many(Operation.Join join) {
    return (scene, node, opset) -> {
      Ref first = scene.input(node, 0);
      int count = node.inputs().size();
      if (count == 1) {
        scene.make(node, first);
        return;
      }
      for (int i = 1; i < count; i++) {
        boolean done = i == count - 1;
        String name = "\0" + node.number() + "." + i;
        OnnxNode part = done ? node : node.making(name);
        scene.join(part, join, first, scene.input(node, i));
        first = done ? first : scene.ref(name, node.what());
      }
    };
  }
}
