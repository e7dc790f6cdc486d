/** Whether a function is quasiconvex, monotone, strictly convex or log-convex, and how much. */
@NullMarked
package dev.jensen.analysis.property;

import org.jspecify.annotations.NullMarked;
