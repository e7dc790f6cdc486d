/** The loss of a network on lines and planes through the space of its weights. */
@NullMarked
package dev.jensen.analysis.landscape;

import org.jspecify.annotations.NullMarked;
