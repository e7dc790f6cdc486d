package dev.jensen.analysis.problem;

import java.util.ArrayList;
import java.util.List;

/** A word of a line, and the column in which it begins, from 1. */
record Word(String text, int column) {
  /** The words of a line, which spaces divide. */
  static List<Word> of(String line) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int start = at;
      while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '\t') {
        at++;
      }
      if (at > start) {
        words.add(new Word(line.substring(start, at), start + 1));
      }
      at++;
    }
    return words;
  }
}
