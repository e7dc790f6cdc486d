/**
 * Exact rational numbers, intervals with exact or outward-rounded ends, and the elementary
 * functions on them.
 */
@NullMarked
package dev.jensen.core.number;

import org.jspecify.annotations.NullMarked;
