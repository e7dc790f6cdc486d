package dev.jensen.tui.screen;

import dev.jensen.tui.plot.Grid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The loss of the network that is built, on a line or plane through its weights.
 *
 * @param spec what is looked at
 * @param sight what is seen; null until it is computed
 * @param scroll how many lines of the words are out of sight
 */
record Outlook(Spec spec, @Nullable Sight sight, int scroll) {
  private static final int MOST_ZOOM = 20;

  /**
   * What is looked at, and how large it is drawn.
   *
   * @param edition the network
   * @param block the weights that move, as the table calls them
   * @param plane whether there are two directions
   * @param witness whether the first leads through the points that break convexity
   * @param seed what random weights and directions depend on
   * @param zoom how often the window was halved; doubled if it is negative
   */
  record Spec(
      int edition,
      String block,
      boolean plane,
      boolean witness,
      long seed,
      int zoom,
      int width,
      int height) {
    Spec plane(boolean now) {
      return new Spec(edition, block, now, witness, seed, zoom, width, height);
    }

    Spec witness(boolean now) {
      return new Spec(edition, block, plane, now, seed, zoom, width, height);
    }

    Spec seed(long other) {
      return new Spec(edition, block, plane, witness, Math.max(1, other), zoom, width, height);
    }

    Spec zoom(int other) {
      int within = Math.max(-MOST_ZOOM, Math.min(other, MOST_ZOOM));
      return new Spec(edition, block, plane, witness, seed, within, width, height);
    }

    Spec sized(int w, int h) {
      return new Spec(edition, block, plane, witness, seed, zoom, w, h);
    }
  }

  /** A picture and what is proved, in words; the first line says what is shown. */
  record Sight(@Nullable Grid picture, List<String> words) {
    Sight {
      words = List.copyOf(words);
    }
  }
}
