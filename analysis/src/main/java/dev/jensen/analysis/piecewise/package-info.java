/** Kinks: where pieces meet, and convexity across them. */
@NullMarked
package dev.jensen.analysis.piecewise;

import org.jspecify.annotations.NullMarked;
