package dev.jensen.core.language;

import static java.util.Map.entry;

import dev.jensen.core.language.Token.Kind;
import dev.jensen.core.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cuts a text into tokens; its columns count characters, not the code units of Java. */
final class Lexer {
  private static final int MOST_DIGITS = 10_000;
  private static final int LONGEST_TEXT = 5_000_000;

  private static final Map<String, Kind> WORDS =
      Map.of(
          "for", Kind.FOR,
          "wrt", Kind.WRT,
          "let", Kind.LET,
          "in", Kind.IN,
          "if", Kind.IF,
          "otherwise", Kind.OTHERWISE,
          "and", Kind.AND);

  private static final Map<Integer, Kind> SIGNS =
      Map.ofEntries(
          entry((int) '+', Kind.PLUS),
          entry((int) '-', Kind.MINUS),
          entry(0x2212, Kind.MINUS),
          entry(0x2013, Kind.MINUS),
          entry((int) '*', Kind.TIMES),
          entry(0xB7, Kind.TIMES),
          entry(0x22C5, Kind.TIMES),
          entry(0xD7, Kind.TIMES),
          entry(0x2217, Kind.TIMES),
          entry((int) '/', Kind.OVER),
          entry(0xF7, Kind.OVER),
          entry(0x2215, Kind.OVER),
          entry((int) '^', Kind.POWER),
          entry(0x221A, Kind.ROOT),
          entry((int) '|', Kind.BAR),
          entry((int) '(', Kind.OPEN),
          entry((int) ')', Kind.CLOSE),
          entry((int) '[', Kind.OPEN_SQUARE),
          entry((int) ']', Kind.CLOSE_SQUARE),
          entry((int) '{', Kind.OPEN_BRACE),
          entry((int) '}', Kind.CLOSE_BRACE),
          entry((int) '\'', Kind.TRANSPOSE),
          entry(0x22A4, Kind.TRANSPOSE),
          entry((int) ',', Kind.COMMA),
          entry((int) ':', Kind.COLON),
          entry((int) ';', Kind.SEMICOLON),
          entry((int) '<', Kind.LESS),
          entry(0x2264, Kind.AT_MOST),
          entry((int) '=', Kind.EQUAL),
          entry(0x2265, Kind.AT_LEAST),
          entry((int) '>', Kind.GREATER),
          entry(0x2208, Kind.IN));

  private static final Map<String, Kind> PAIRS =
      Map.of(
          "**",
          Kind.POWER,
          "<=",
          Kind.AT_MOST,
          ">=",
          Kind.AT_LEAST,
          "==",
          Kind.EQUAL,
          "=<",
          Kind.AT_MOST);

  /** The superscripts in the order of the digits. */
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

  private final int[] points;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.points = text.codePoints().toArray();
  }

  /** The tokens of the text; the last one stands for its end. */
  static List<Token> tokens(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw SyntaxError.at(
          SyntaxError.Code.TOO_LARGE,
          1,
          "the text is longer than %,d characters".formatted(LONGEST_TEXT));
    }
    return new Lexer(text).read();
  }

  private List<Token> read() {
    while (at < points.length) {
      int c = points[at];
      if (isSpace(c)) {
        at++;
      } else if (isDigit(c) || c == '.' && isDigit(peek(1))) {
        number();
      } else if (Character.isLetter(c) || c == '_') {
        name();
      } else if (SUPERSCRIPTS.indexOf(c) >= 0 || c == 0x207B && superscript(peek(1)) >= 0) {
        superscripts();
      } else {
        sign(c);
      }
    }
    add(Kind.END, "", at);
    return tokens;
  }

  private void sign(int c) {
    int start = at;
    Kind pair = at + 1 < points.length ? PAIRS.get(text(at, at + 2)) : null;
    Kind one = SIGNS.get(c);
    if (pair != null) {
      at += 2;
      add(pair, text(start, at), start);
    } else if (one != null) {
      at++;
      add(one, text(start, at), start);
    } else if (c == 0x221E) {
      at++;
      add(Kind.NAME, "inf", start);
    } else if (c == 0x2260 || c == '!' && peek(1) == '=') {
      throw SyntaxError.at(at + 1, "a condition cannot say \"not equal\"")
          .hint("give the case of equality first: {... if x = 0; ... otherwise}");
    } else {
      throw SyntaxError.at(at + 1, "unexpected character " + shown(c));
    }
  }

  private static String shown(int c) {
    boolean visible =
        !Character.isISOControl(c)
            && !Character.isWhitespace(c)
            && Character.getType(c) != Character.FORMAT
            && Character.getType(c) != Character.SURROGATE
            && Character.getType(c) != Character.NON_SPACING_MARK
            && Character.isDefined(c);
    String code = "U+%04X".formatted(c);
    return visible ? Character.toString(c) + (c < 128 ? "" : " (" + code + ")") : code;
  }

  private void number() {
    int start = at;
    skipDigits();
    if (peek(0) == '.') {
      at++;
      skipDigits();
    }
    int digits = at - start;
    int mantissa = at;
    boolean signed = peek(1) == '+' || peek(1) == '-';
    if ((peek(0) == 'e' || peek(0) == 'E') && isDigit(peek(signed ? 2 : 1))) {
      at += signed ? 2 : 1;
      skipDigits();
    }
    if (digits > MOST_DIGITS || at - mantissa > 20) {
      throw tooLarge(start);
    }
    String written = text(start, at);
    try {
      tokens.add(token(Kind.NUMBER, written, Rational.parse(written), start));
    } catch (NumberFormatException beyond) {
      throw tooLarge(start);
    }
  }

  private static SyntaxError tooLarge(int start) {
    return SyntaxError.at(
        SyntaxError.Code.TOO_LARGE,
        start + 1,
        "the number has more than %,d digits".formatted(MOST_DIGITS));
  }

  private void skipDigits() {
    while (isDigit(peek(0))) {
      at++;
    }
  }

  private void superscripts() {
    int start = at;
    StringBuilder digits = new StringBuilder();
    if (points[at] == 0x207B) {
      digits.append('-');
      at++;
    }
    while (superscript(peek(0)) >= 0) {
      digits.append(superscript(points[at++]));
    }
    if (digits.length() > MOST_DIGITS) {
      throw tooLarge(start);
    }
    Rational value = Rational.parse(digits.toString());
    tokens.add(token(Kind.SUPERSCRIPT, text(start, at), value, start));
  }

  private static int superscript(int c) {
    return c < 0 ? -1 : SUPERSCRIPTS.indexOf(c);
  }

  private void name() {
    int start = at;
    StringBuilder name = new StringBuilder();
    while (at < points.length) {
      int c = points[at];
      int subscript = SUBSCRIPTS.indexOf(c);
      if (subscript >= 0) {
        name.append(subscript);
      } else if (Character.isLetter(c) || isDigit(c) || c == '_') {
        name.appendCodePoint(c);
      } else {
        break;
      }
      at++;
    }
    Kind word = WORDS.get(name.toString());
    if (word != null) {
      add(word, name.toString(), start);
      return;
    }
    name.append(index());
    String spelled = name.toString();
    add(Kind.NAME, spelled.equals("π") ? "pi" : spelled.equals("ℝ") ? "R" : spelled, start);
  }

  /** The index of a weight, {@code [1,2]}, if one follows; else nothing. */
  private String index() {
    int end = endOfIndex();
    String index = end < 0 ? "" : text(at, end);
    at += index.length();
    return index;
  }

  private int endOfIndex() {
    if (peek(0) != '[') {
      return -1;
    }
    int i = at + 1;
    while (i < points.length && isDigit(points[i])) {
      while (i < points.length && isDigit(points[i])) {
        i++;
      }
      if (i < points.length && points[i] == ']') {
        return i + 1;
      }
      if (i >= points.length || points[i] != ',') {
        return -1;
      }
      i++;
    }
    return -1;
  }

  private int peek(int ahead) {
    return at + ahead < points.length ? points[at + ahead] : -1;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private String text(int from, int to) {
    return new String(points, from, to - from);
  }

  private void add(Kind kind, String text, int start) {
    tokens.add(token(kind, text, Rational.ZERO, start));
  }

  private Token token(Kind kind, String text, Rational value, int start) {
    boolean spaced = start > 0 && isSpace(points[start - 1]);
    return new Token(kind, text, value, start + 1, spaced);
  }
}
