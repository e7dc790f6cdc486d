package dev.jensen.tui.screen;

import dev.jensen.analysis.network.Cell;

/** What the workbench asks of the world; the answer comes as a message. */
sealed interface Effect {
  /** Say when the typing has paused. */
  record Wait(int edition) implements Effect {}

  /** Answer the question; an older one is given up. */
  record Analyse(int edition, String text) implements Effect {}

  /** Give up the analysis that runs. */
  record Cancel() implements Effect {}

  /** Draw a plot of the answer. */
  record Draw(int edition, Outcome outcome, PlotSpec spec) implements Effect {}

  /** Compute a page of the story. */
  record Tell(int page, int width) implements Effect {}

  /** Find the regions, properties and measures of the function. */
  record Examine(int edition, String text) implements Effect {}

  /** Give the terminal back to the shell until it is asked for again. */
  record Suspend() implements Effect {}

  /** Draw everything anew. */
  record Repaint() implements Effect {}

  /** End. */
  record Quit(int code) implements Effect {}

  /** Say when the building of a network has paused. */
  record Rest(int edition) implements Effect {}

  /** Decide the blocks of the network, one after the other; an older one is given up. */
  record Judge(int edition, Form form) implements Effect {}

  /** Give up the blocks that are not decided. */
  record Leave() implements Effect {}

  /** Make the proof or witness of a cell ready to be shown. */
  record Unfold(int edition, Cell cell) implements Effect {}

  /** Read a network from a file. */
  record Load(String file) implements Effect {}

  /** Write the network to a file. */
  record Save(String file, Form form, boolean overwrite) implements Effect {}

  /** Draw the loss of the network on a line or plane; an older picture is given up. */
  record Survey(Outlook.Spec spec, Form form) implements Effect {}

  /** Give up the picture of the loss. */
  record LookAway() implements Effect {}
}
