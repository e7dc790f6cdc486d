package dev.jensen.analysis.onnx;

/** Writes a node of a graph as operations of a model. */
@FunctionalInterface
interface Lowering {
  void lower(Scene scene, OnnxNode node, long opset) throws ModelError;
}
