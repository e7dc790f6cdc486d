/**
 * Pictures made of character cells: plots whose blank parts are proved free of the graph, and their
 * colours.
 */
@NullMarked
package dev.jensen.tui.plot;

import org.jspecify.annotations.NullMarked;
