/**
 * Exact algebra over the rationals: polynomials, Sturm's theorem, normal forms, quadratic forms.
 */
@NullMarked
package dev.jensen.core.algebra;

import org.jspecify.annotations.NullMarked;
