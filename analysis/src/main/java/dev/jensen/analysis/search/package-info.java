/** Searching in floating point: nothing here is trusted, and what it finds is proved elsewhere. */
@NullMarked
package dev.jensen.analysis.search;

import org.jspecify.annotations.NullMarked;
