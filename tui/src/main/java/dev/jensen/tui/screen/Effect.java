package dev.jensen.tui.screen;

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
}
