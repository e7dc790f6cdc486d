/** Matrices of numbers from files. */
@NullMarked
package dev.jensen.analysis.matrix;

import org.jspecify.annotations.NullMarked;
