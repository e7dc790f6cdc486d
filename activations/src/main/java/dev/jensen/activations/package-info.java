/** The catalogue of activation and loss functions. */
@NullMarked
package dev.jensen.activations;

import org.jspecify.annotations.NullMarked;
