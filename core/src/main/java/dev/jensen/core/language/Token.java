package dev.jensen.core.language;

import dev.jensen.core.number.Rational;

/**
 * A word, number or sign of the text.
 *
 * @param text the name, or the sign as it was written
 * @param value the value of a number or superscript; zero for all others
 * @param column where it begins, counted from 1
 * @param spaced whether a space stands before it
 */
record Token(Kind kind, String text, Rational value, int column, boolean spaced) {
  /** What a token is; the label is how messages call it. */
  enum Kind {
    NUMBER("a number"),
    NAME("a name"),
    SUPERSCRIPT("a superscript"),
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    OVER("/"),
    POWER("^"),
    ROOT("√"),
    TRANSPOSE("'"),
    BAR("|"),
    OPEN("("),
    CLOSE(")"),
    OPEN_SQUARE("["),
    CLOSE_SQUARE("]"),
    OPEN_BRACE("{"),
    CLOSE_BRACE("}"),
    COMMA(","),
    COLON(":"),
    SEMICOLON(";"),
    LESS("<"),
    AT_MOST("<="),
    EQUAL("="),
    AT_LEAST(">="),
    GREATER(">"),
    FOR("for"),
    WRT("wrt"),
    LET("let"),
    IN("in"),
    IF("if"),
    OTHERWISE("otherwise"),
    AND("and"),
    END("the end");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    boolean isRelation() {
      return compareTo(LESS) >= 0 && compareTo(GREATER) <= 0;
    }
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** This token as the end of what stands before it. */
  Token asEnd() {
    return new Token(Kind.END, text, value, column, spaced);
  }

  /** The first characters of this name. */
  Token upTo(int length) {
    return new Token(kind, text.substring(0, length), value, column, spaced);
  }

  /** The same token so many columns further right. */
  Token shifted(int columns) {
    return new Token(kind, text, value, column + columns, spaced);
  }

  /** The token as a message names it. */
  String shown() {
    if (text.isEmpty()) {
      return "the end";
    }
    return text.codePointCount(0, text.length()) > 30
        ? text.substring(0, text.offsetByCodePoints(0, 30)) + "..."
        : text;
  }
}
