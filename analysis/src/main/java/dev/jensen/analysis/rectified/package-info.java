/** Functions that are affine in pieces: rectifiers, maxima and absolute values of affine ones. */
@org.jspecify.annotations.NullMarked
package dev.jensen.analysis.rectified;
