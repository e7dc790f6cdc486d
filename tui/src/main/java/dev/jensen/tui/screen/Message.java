package dev.jensen.tui.screen;

import dev.jensen.analysis.network.Cell;
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

  /** What comes of work on a network; it is dropped if the network is another one by now. */
  sealed interface OfNetwork extends Message {
    int edition();
  }

  /** The building of a network paused; nothing was changed since if the edition is the same. */
  record Rested(int edition) implements OfNetwork {}

  /** The network as it is described cannot be asked about. */
  record Refused(int edition, Builder.Trouble trouble) implements OfNetwork {}

  /** It is known which blocks will be decided. */
  record Planned(int edition, String heading, List<String> blocks) implements OfNetwork {}

  /** A block is decided. */
  record Decided(int edition, Cell cell) implements OfNetwork {}

  /** All blocks are decided, or there is no more time. */
  record Filled(int edition, String jointly) implements OfNetwork {}

  /** What a cell of the table holds is ready to be shown. */
  record Unfolded(int edition, String text, Outcome outcome) implements Message {}

  /** A network was read from a file. */
  record Loaded(Form form, String file) implements Message {}

  /**
   * A file was written, or was not.
   *
   * @param inTheWay whether there is one of that name, which was left as it is
   */
  record Filed(String file, String note, boolean written, boolean inTheWay) implements Message {}

  /** The loss on a line or plane is drawn. */
  record Surveyed(Outlook.Spec spec, Outlook.Sight sight) implements Message {}
}
