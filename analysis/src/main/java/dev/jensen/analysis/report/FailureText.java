package dev.jensen.analysis.report;

/** What is wrong with a text, for a person: the text with a caret where it is wrong, and why. */
public record FailureText(Report.Failure failure) {
  private static final int WIDTH = 76;
  private static final int BEFORE = 50;

  /** The message; each line ends with a line feed. */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append("error: ").append(printable(failure.message())).append('\n');
    int column = failure.column();
    int[] points = failure.text().codePoints().toArray();
    if (column >= 1 && column <= points.length + 1) {
      int from = column <= WIDTH - 6 ? 0 : column - 1 - BEFORE;
      int to = Math.min(points.length, from + WIDTH);
      String lead = from > 0 ? "..." : "";
      out.append("  ").append(lead).append(printable(new String(points, from, to - from)));
      out.append(to < points.length ? "...\n" : "\n");
      out.append("  ").append(" ".repeat(lead.length() + column - 1 - from)).append("^\n");
    }
    if (!failure.hint().isEmpty()) {
      out.append("hint: ").append(printable(failure.hint())).append('\n');
    }
    return out.toString();
  }

  /** The text with a question mark for each character that would not take one column. */
  private static String printable(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) || isOdd(c) ? (c == '\t' ? ' ' : '?') : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static boolean isOdd(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
