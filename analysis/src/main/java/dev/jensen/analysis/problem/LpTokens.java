package dev.jensen.analysis.problem;

import java.util.ArrayDeque;
import java.util.Deque;

/** The words and signs of a file in LP format, one after the other. */
final class LpTokens {
  /** What a token is. */
  enum Kind {
    NUMBER,
    NAME,
    RELATION,
    PLUS,
    MINUS,
    TIMES,
    OVER,
    POWER,
    COLON,
    ARROW,
    OPEN,
    CLOSE,
    END
  }

  /**
   * A token.
   *
   * @param first whether it is the first of its line
   */
  record Token(Kind kind, String text, int line, int column, boolean first) {
    boolean is(Kind other) {
      return kind == other;
    }
  }

  private final Source source;
  private final Deque<Token> ahead = new ArrayDeque<>();
  private int at;
  private boolean started;

  LpTokens(Source source) {
    this.source = source;
  }

  /** The next token, which stays. */
  Token peek() throws ProblemError {
    if (ahead.isEmpty()) {
      ahead.add(read());
    }
    return ahead.getFirst();
  }

  /** The token after the next. */
  Token second() throws ProblemError {
    Token first = peek();
    if (ahead.size() < 2) {
      ahead.add(first.is(Kind.END) ? first : read());
    }
    return ahead.getLast();
  }

  /** Passes the next token. */
  Token next() throws ProblemError {
    Token token = peek();
    ahead.removeFirst();
    return token;
  }

  /** A mistake at a token. */
  ProblemError error(Token token, String message) {
    return token.is(Kind.END)
        ? source.ended("too early: " + message)
        : source.error(token.line(), token.column(), message);
  }

  private Token read() throws ProblemError {
    boolean first = false;
    while (true) {
      String line = source.line();
      while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
        at++;
      }
      if (started && at < line.length() && line.charAt(at) != '\\') {
        return token(line, first || line.substring(0, at).isBlank());
      }
      if (!source.advance()) {
        return new Token(Kind.END, "", source.number(), 1, true);
      }
      started = true;
      first = true;
      at = 0;
    }
  }

  private Token token(String line, boolean first) throws ProblemError {
    int start = at;
    char c = line.charAt(at++);
    Kind kind =
        switch (c) {
          case '+' -> Kind.PLUS;
          case '-' -> is(line, '>') ? Kind.ARROW : Kind.MINUS;
          case '*' -> Kind.TIMES;
          case '/' -> Kind.OVER;
          case '^' -> Kind.POWER;
          case ':' -> Kind.COLON;
          case '[' -> Kind.OPEN;
          case ']' -> Kind.CLOSE;
          case '<', '>', '=' -> Kind.RELATION;
          default -> isDigit(c) || c == '.' ? Kind.NUMBER : Kind.NAME;
        };
    switch (kind) {
      case ARROW -> at++;
      case RELATION -> at += is(line, '<') || is(line, '>') || is(line, '=') ? 1 : 0;
      case NUMBER -> number(line);
      case NAME -> {
        if (!isOfName(c)) {
          throw source.error(start + 1, "unexpected character " + shown(c));
        }
        name(line);
      }
      default -> {}
    }
    return new Token(kind, line.substring(start, at), source.number(), start + 1, first);
  }

  private static String shown(char c) {
    return c > ' ' && c < 127 ? String.valueOf(c) : "U+%04X".formatted((int) c);
  }

  private boolean is(String line, char c) {
    return at < line.length() && line.charAt(at) == c;
  }

  private void number(String line) {
    digits(line);
    if (at < line.length() && Character.toLowerCase(line.charAt(at)) == 'e') {
      int sign = at + 1 < line.length() && "+-".indexOf(line.charAt(at + 1)) >= 0 ? 1 : 0;
      if (at + 1 + sign < line.length() && isDigit(line.charAt(at + 1 + sign))) {
        at += 1 + sign;
        digits(line);
      }
    }
  }

  private void digits(String line) {
    while (at < line.length() && (isDigit(line.charAt(at)) || line.charAt(at) == '.')) {
      at++;
    }
  }

  /** A name may have brackets, as in {@code x[1,2]}, where they stand close to it. */
  private void name(String line) {
    int depth = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      boolean closes = c == ']' && depth > 0;
      if (!isOfName(c) && c != '/' && c != '[' && !closes) {
        return;
      }
      depth += c == '[' ? 1 : closes ? -1 : 0;
      at++;
    }
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || "!\"#$%&(),.;?@_'`{}|~".indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
