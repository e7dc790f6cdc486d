package dev.jensen.analysis.onnx;

import org.jspecify.annotations.Nullable;

/**
 * An input or output of a graph.
 *
 * @param type the code of its numbers
 * @param shape the sizes, -1 where one is not said; null if no shape is given
 */
record OnnxValue(String name, int type, long @Nullable [] shape) {}
