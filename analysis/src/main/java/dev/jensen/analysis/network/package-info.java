/**
 * Neural networks as functions: architectures, losses over data, blocks of weights, and the short
 * arguments that settle the usual questions about them.
 */
@NullMarked
package dev.jensen.analysis.network;

import org.jspecify.annotations.NullMarked;
