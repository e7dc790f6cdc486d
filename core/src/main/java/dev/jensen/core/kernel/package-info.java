/**
 * The checker. It knows no floating point, searches for nothing, and is alone in making a decided
 * verdict. Each rule is a few lines: match the premises, check the side conditions, or refuse and
 * say which one failed.
 */
@NullMarked
package dev.jensen.core.kernel;

import org.jspecify.annotations.NullMarked;
