/** The search for points at which Jensen's inequality fails. */
@NullMarked
package dev.jensen.analysis.refute;

import org.jspecify.annotations.NullMarked;
