package dev.jensen.tui.story;

import dev.jensen.tui.plot.AnsiText;
import java.io.PrintStream;

/** The tour as text, page after page. */
public final class StoryText {
  private StoryText() {}

  /** Prints all pages, each as soon as it is computed. */
  public static void print(PrintStream out, AnsiText style, int width) {
    for (int i = 0; i < Story.size(); i++) {
      out.println(style.of(Story.page(i).draw(width)));
      out.flush();
    }
  }
}
