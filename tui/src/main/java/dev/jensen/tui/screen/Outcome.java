package dev.jensen.tui.screen;

import dev.jensen.tui.plot.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer, ready to be shown.
 *
 * @param verdict the verdict in one word
 * @param summary the verdict line: where, how long, checked by whom
 * @param column the place of an error in the text, from 1; 0 if there is none
 * @param proof the steps, the last conclusion first
 * @param slice what to plot, if anything
 */
record Outcome(
    String verdict, String summary, int column, List<Node> proof, @Nullable Slice slice) {
  /** The verdict as a person reads it: NOT CONVEX. */
  String shown() {
    return verdict.replace('_', ' ');
  }
}
