package dev.jensen.tui.screen;

import dev.jensen.tui.plot.Grid;
import java.util.List;

/** What can happen to the workbench. */
sealed interface Message {
  /** A key was pressed. */
  record Pressed(Key key) implements Message {}

  /** Text was pasted. */
  record Pasted(String text) implements Message {}

  /** The window has another size. */
  record Resized(int width, int height) implements Message {}

  /** The typing paused; nothing was typed since if the edition is still the same. */
  record Paused(int edition) implements Message {}

  /** An analysis ended. */
  record Answered(int edition, Outcome outcome) implements Message {}

  /** A plot is ready. */
  record Drawn(int edition, PlotSpec spec, Grid picture) implements Message {}

  /** Regions, properties and measures are found. */
  record Examined(int edition, List<String> lines) implements Message {}

  /** A page of the story is ready. */
  record Told(int page, int width, Grid text) implements Message {}
}
