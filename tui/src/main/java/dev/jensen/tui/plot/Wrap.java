package dev.jensen.tui.plot;

import java.util.ArrayList;
import java.util.List;

/** Breaks paragraphs into lines. */
public final class Wrap {
  private Wrap() {}

  /** Lines of at most that many columns, broken at blanks; a longer word is cut. */
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    int room = Math.max(8, width);
    String rest = text.strip();
    while (rest.length() > room) {
      int blank = rest.lastIndexOf(' ', room);
      int end = blank > 0 ? blank : room;
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).strip();
    }
    lines.add(rest);
    return lines;
  }
}
