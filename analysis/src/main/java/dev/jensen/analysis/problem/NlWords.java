package dev.jensen.analysis.problem;

import dev.jensen.core.number.Rational;
import java.util.List;

/** The words of the current line of an .nl file, without its comment. */
final class NlWords {
  private final Source source;
  private final List<Word> words;

  NlWords(Source source) {
    this.source = source;
    String line = source.line();
    int comment = line.indexOf('#');
    this.words = Word.of(comment < 0 ? line : line.substring(0, comment));
  }

  int count() {
    return words.size();
  }

  boolean isBlank() {
    return words.isEmpty();
  }

  String word(int i) {
    return i < words.size() ? words.get(i).text() : "";
  }

  int column(int i) {
    return i < words.size() ? words.get(i).column() : source.line().length() + 1;
  }

  /** The word as a count or an index. */
  int count(int i, String what) throws ProblemError {
    return count(word(i), i, what);
  }

  /** The number behind the letter of the first word: the 3 of {@code C3}. */
  int afterLetter(String what) throws ProblemError {
    return count(word(0).isEmpty() ? "" : word(0).substring(1), 0, what);
  }

  private int count(String word, int i, String what) throws ProblemError {
    boolean digits = !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    if (digits && word.length() <= 10 && Long.parseLong(word) <= Integer.MAX_VALUE) {
      return Integer.parseInt(word);
    }
    throw digits
        ? error(i, what + " of " + Source.shown(word) + " is too large").code("too-large")
        : error(i, "expected " + what + ", found " + Source.shown(word));
  }

  Rational number(int i) throws ProblemError {
    return source.number(word(i), column(i));
  }

  /** A mistake at a word. */
  ProblemError error(int i, String message) {
    return source.error(column(i), message);
  }
}
