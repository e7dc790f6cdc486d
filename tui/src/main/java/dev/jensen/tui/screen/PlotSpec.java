package dev.jensen.tui.screen;

import dev.jensen.tui.plot.Kind;

/** Which plot, and how large. */
record PlotSpec(Kind kind, int width, int height) {}
