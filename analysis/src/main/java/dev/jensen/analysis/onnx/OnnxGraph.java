package dev.jensen.analysis.onnx;

import java.util.List;
import java.util.Map;

/**
 * What an ONNX file says, as it says it.
 *
 * @param producer the program that wrote it
 * @param opset the version of the operators
 */
record OnnxGraph(
    String producer,
    long opset,
    List<OnnxNode> nodes,
    Map<String, Tensor> constants,
    List<OnnxValue> inputs,
    List<OnnxValue> outputs) {}
