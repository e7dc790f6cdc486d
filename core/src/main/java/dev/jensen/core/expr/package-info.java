/** Terms: immutable and shared, their derivatives, substitution, text in and text out. */
@NullMarked
package dev.jensen.core.expr;

import org.jspecify.annotations.NullMarked;
