/**
 * The workbench: a model, a pure update, a pure view, and around them a terminal and background
 * threads. Lanterna stays in this package. What the first frame needs loads no analysis, so its
 * state is in plain Java collections.
 */
@NullMarked
package dev.jensen.tui.screen;

import org.jspecify.annotations.NullMarked;
