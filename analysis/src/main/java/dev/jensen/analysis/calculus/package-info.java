/**
 * Provers that argue from derivatives: signs of terms on boxes, and curvature from the sign of the
 * second derivative.
 */
@NullMarked
package dev.jensen.analysis.calculus;

import org.jspecify.annotations.NullMarked;
