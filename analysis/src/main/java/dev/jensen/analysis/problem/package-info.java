/** Whole problems: read from files, judged row by row, and reported. */
@NullMarked
package dev.jensen.analysis.problem;

import org.jspecify.annotations.NullMarked;
