package dev.jensen.analysis.onnx;

import org.jspecify.annotations.Nullable;

/** A setting of a node; which of the values is meant depends on the operator. */
record OnnxAttribute(
    String name,
    float single,
    long whole,
    String text,
    @Nullable Tensor tensor,
    float[] singles,
    long[] wholes,
    boolean graph) {}
