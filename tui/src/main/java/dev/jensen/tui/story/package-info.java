/**
 * The question that Jensen grew out of, as a tour: is the loss of a ReLU network convex, since ReLU
 * is? Every number in it is computed when it is shown.
 */
@NullMarked
package dev.jensen.tui.story;

import org.jspecify.annotations.NullMarked;
