package dev.jensen.analysis.onnx;

import org.jspecify.annotations.Nullable;

/**
 * An array of numbers in a model; its shape is settled on import.
 *
 * @param name how the file calls it
 * @param constant its numbers, if they depend on no input
 */
record Value(String name, int size, @Nullable Tensor constant) {}
