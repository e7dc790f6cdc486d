/** Provers for several variables that argue from the Hessian. */
@NullMarked
package dev.jensen.analysis.hessian;

import org.jspecify.annotations.NullMarked;
