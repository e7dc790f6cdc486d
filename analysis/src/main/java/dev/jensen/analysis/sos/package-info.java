/** Sums of squares, and other shapes that make a polynomial nonnegative at sight. */
@NullMarked
package dev.jensen.analysis.sos;

import org.jspecify.annotations.NullMarked;
