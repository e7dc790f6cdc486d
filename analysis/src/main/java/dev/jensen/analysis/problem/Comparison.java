package dev.jensen.analysis.problem;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line of our own format at the signs that compare, outside of brackets and definitions. */
final class Comparison {
  /** A side, or the sign between two sides, and the column in which it begins, from 1. */
  record Part(String text, int column) {}

  private final String line;
  private final List<Part> sides = new ArrayList<>();
  private final List<Part> signs = new ArrayList<>();

  /** Cuts the line from that place, counted from 0. */
  Comparison(String line, int from) {
    this.line = line;
    cut(from);
  }

  /** What is compared, from left to right. */
  List<Part> sides() {
    return sides;
  }

  /** The signs between the sides: {@code <}, {@code >} or {@code =}. */
  List<Part> signs() {
    return signs;
  }

  private void cut(int from) {
    int depth = 0;
    int definitions = 0;
    int start = from;
    int at = from;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (Character.isLetter(c)) {
        int end = at;
        while (end < line.length() && isOfWord(line.charAt(end))) {
          end++;
        }
        String word = line.substring(at, end);
        definitions += word.equals("let") ? 1 : word.equals("in") && definitions > 0 ? -1 : 0;
        at = end;
        continue;
      }
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      String sign = depth <= 0 && definitions == 0 ? sign(at) : "";
      if (!sign.isEmpty()) {
        sides.add(new Part(line.substring(start, at), start + 1));
        signs.add(new Part(plain(sign), at + 1));
        start = at + sign.length();
      }
      at += Math.max(1, sign.length());
    }
    sides.add(new Part(line.substring(start), start + 1));
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private String sign(int at) {
    for (String sign : List.of("<=", ">=", "=<", "=>", "==", "<", ">", "=", "\u2264", "\u2265")) {
      if (line.startsWith(sign, at)) {
        return sign;
      }
    }
    return "";
  }

  private static String plain(String sign) {
    return sign.contains("<") || sign.equals("\u2264")
        ? "<"
        : sign.contains(">") || sign.equals("\u2265") ? ">" : "=";
  }
}
