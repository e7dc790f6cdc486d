package dev.jensen.analysis.problem;

import dev.jensen.core.number.Rational;
import java.util.Locale;

/** The text of a file, passed line by line; it knows where it is, for messages. */
final class Source {
  private static final int LONGEST_SHOWN = 40;

  private final String text;
  private String line = "";
  private int number;
  private int next;

  Source(String text) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Goes to the next line; false if there is none. */
  boolean advance() {
    if (next >= text.length()) {
      return false;
    }
    int feed = text.indexOf('\n', next);
    int end = feed < 0 ? text.length() : feed;
    int stop = end > next && text.charAt(end - 1) == '\r' ? end - 1 : end;
    line = text.substring(next, stop);
    next = feed < 0 ? text.length() : feed + 1;
    number++;
    return true;
  }

  /** The line, without its end. */
  String line() {
    return line;
  }

  /** The number of the line, from 1; 0 before the first. */
  int number() {
    return number;
  }

  /** How many lines there are. */
  int count() {
    int ends = (int) text.chars().filter(c -> c == '\n').count();
    return text.isEmpty() || text.endsWith("\n") ? ends : ends + 1;
  }

  /** A mistake in the current line. */
  ProblemError error(int column, String message) {
    return new ProblemError("format", Math.max(1, number), column, message, "", line);
  }

  /** A mistake in a line that was passed. */
  ProblemError error(int at, int column, String message) {
    Source again = new Source(text);
    while (again.number < at && again.advance()) {
      // Only an error needs an earlier line.
    }
    return again.error(column, message);
  }

  /** A mistake after the last line. */
  ProblemError ended(String message) {
    return error(line.length() + 1, "the file ends " + message);
  }

  /** The exact number that a word in the current line spells. */
  Rational number(String word, int column) throws ProblemError {
    return number(word, number, column);
  }

  /** The exact number that a word spells. */
  Rational number(String word, int at, int column) throws ProblemError {
    try {
      return Rational.parse(plain(word));
    } catch (NumberFormatException wrong) {
      boolean digits =
          !word.isEmpty() && word.chars().allMatch(c -> "+-.eEdD0123456789".indexOf(c) >= 0);
      throw digits && word.length() > LONGEST_SHOWN
          ? error(at, column, "the number has too many digits").code("too-large")
          : error(at, column, "expected a number, found " + shown(word))
              .hint("numbers are decimals of at most 10,000 digits; NaN is none");
    }
  }

  /** The number without the liberties that Fortran takes: D for E, no digit after the point. */
  private static String plain(String word) {
    if (word.indexOf('/') >= 0) {
      throw new NumberFormatException("no decimal: " + word);
    }
    return word.toUpperCase(Locale.ROOT).replace('D', 'E');
  }

  /** The word as a message names it. */
  static String shown(String word) {
    return word.isEmpty()
        ? "the end of the line"
        : word.length() > LONGEST_SHOWN ? word.substring(0, LONGEST_SHOWN) + "..." : word;
  }
}
