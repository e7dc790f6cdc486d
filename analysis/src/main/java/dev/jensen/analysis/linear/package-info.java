/** Exact linear programs over boxes with half-spaces, and the bounds that their duals prove. */
@NullMarked
package dev.jensen.analysis.linear;

import org.jspecify.annotations.NullMarked;
