package dev.jensen.tui.screen;

import dev.jensen.tui.plot.Grid;
import dev.jensen.tui.plot.Role;

/** The keys, and how to read the pictures. */
final class HelpView {
  private static final String TEXT =
      """
      i            edit the function      Tab ⇧Tab   next, previous pane
      Enter        check it               Esc        stop, back
      ^A ^E        start, end of line     ^K ^U ^W   clear after, before, a word

      j k ↓ ↑      step through proof     h l ← →    fold, unfold a step
      g G          first, last step       Enter      fold or unfold

      f            plot f, f′ or f″       r          regions, properties, how much
      s            the story              n          build a network
      ^L           draw anew              ^Z         suspend
      ^C           stop; again: quit      q          quit

      In a plot, blank is proved free of the graph. The row below it says how
      f is proved to bend:  ∪ convex   ∩ concave   - straight   ? not decided
      ∨ ∧ a kink that bends up, down      ╱ undefined, or not known there
      A violation shows its chord: p, q, and ▲ where the graph is above it.

      A function:  log(1 + exp(x)) for x in [-2, 5]      (x*y)^2 wrt x
      """;

  private static final String NETWORK =
      """
      j k ↓ ↑      part by part           Enter i    edit the part as text
      Tab          to the table, back     Esc        stop, back
      a A          next, previous activation or loss
      + -          one unit, or input, more or less
      b x          with or without biases; the inputs pass through
      o d          a layer more, below; without this layer
      u            undo                   r          decide all blocks again

      v            the loss on a line or plane, of the table's block or all weights:
                   p plane, w through the violation, n N seed, + - zoom
      In the table, Enter opens the proof or witness of a block; Esc is back.

      w e          write a file, open one: what jensen net FILE reads
      ^C           stop; again: quit      q          quit

      A layer:  relu:3   leaky_relu(1/10):2   linear:1-b   without biases
                relu:3+x   with the inputs   relu:conv(4,3x3) max-pool:2 add:0 ...
      Data:     1,0 -> 2; 0,1 -> -1    any: every data set    a CSV file
      """;

  private HelpView() {}

  /** The keys of the builder. */
  static void network(Grid grid) {
    draw(grid, NETWORK);
  }

  static void draw(Grid grid) {
    draw(grid, TEXT);
  }

  private static void draw(Grid grid, String text) {
    grid.text(1, 0, "Jensen", Role.TITLE);
    grid.text(9, 0, "help", Role.PLAIN);
    String[] lines = text.split("\n");
    boolean tight = lines.length + 3 > grid.height();
    int y = 2;
    for (String line : lines) {
      if (!(tight && line.isEmpty())) {
        grid.text(2, y++, line, grid.width() - 3, Role.PLAIN);
      }
    }
    grid.shade(0, grid.height() - 1, grid.width(), Role.PLAIN);
    grid.text(1, grid.height() - 1, "Esc back", Role.DIM);
  }
}
