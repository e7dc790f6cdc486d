/**
 * Trained models: reads ONNX files, which may be hostile, judges their outputs in their inputs, and
 * checks the conditions under which a network is convex by construction.
 *
 * <p>The road: {@code OnnxReader} (bytes to a graph), {@code Importer} (a graph to a {@link
 * dev.jensen.analysis.onnx.Model} of few kinds of operations on arrays), and on the model {@code
 * SignCheck}, {@code Terms}, {@code Floats} and {@code LineWitnesses}.
 */
@NullMarked
package dev.jensen.analysis.onnx;

import org.jspecify.annotations.NullMarked;
