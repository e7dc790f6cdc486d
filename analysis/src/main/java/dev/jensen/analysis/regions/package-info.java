/** Where along a line a function is convex, and where it is concave. */
@NullMarked
package dev.jensen.analysis.regions;

import org.jspecify.annotations.NullMarked;
