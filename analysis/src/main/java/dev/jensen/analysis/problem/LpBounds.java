package dev.jensen.analysis.problem;

import dev.jensen.analysis.problem.LpTokens.Kind;
import dev.jensen.analysis.problem.LpTokens.Token;
import dev.jensen.core.number.Rational;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the section of the bounds. */
final class LpBounds {
  private static final Rational BEYOND = Rational.of(10).pow(30);

  private final Source source;
  private final LpTokens tokens;
  private final Columns columns;
  private final Map<Column, Token> places = new HashMap<>();

  LpBounds(Source source, LpTokens tokens, Columns columns) {
    this.source = source;
    this.tokens = tokens;
    this.columns = columns;
  }

  /**
   * Reads to the next section: {@code 0 <= x <= 4}, {@code x >= 1}, {@code x = 2}, {@code x free}.
   */
  void read() throws ProblemError {
    while (LpSection.next(tokens) == null) {
      if (isValue()) {
        Rational value = value();
        Token relation = relation();
        Column column = column();
        bound(column, mirrored(relation), value);
        if (tokens.peek().is(Kind.RELATION)) {
          bound(column, relation().text(), value());
        }
      } else {
        Column column = column();
        Token next = tokens.peek();
        if (next.is(Kind.NAME) && next.text().equalsIgnoreCase("free")) {
          tokens.next();
          column.unboundedBelow();
          column.unboundedAbove();
        } else {
          bound(column, relation().text(), value());
        }
      }
    }
  }

  /** Refuses a variable whose bounds leave no number. */
  void refuseEmpty() throws ProblemError {
    Column empty = columns.empty();
    if (empty != null) {
      String message = "the bounds leave nothing: " + empty;
      Token place = places.get(empty);
      throw (place == null ? source.error(1, message) : tokens.error(place, message))
          .code("domain")
          .hint("a variable without a lower bound is at least 0");
    }
  }

  private boolean isValue() throws ProblemError {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER, PLUS, MINUS -> true;
      case NAME -> isInfinity(token);
      default -> false;
    };
  }

  private static boolean isInfinity(Token token) {
    String word = token.text().toLowerCase(Locale.ROOT);
    return word.equals("inf") || word.equals("infinity");
  }

  private Rational value() throws ProblemError {
    Rational sign = Rational.ONE;
    while (tokens.peek().is(Kind.PLUS) || tokens.peek().is(Kind.MINUS)) {
      sign = tokens.next().is(Kind.MINUS) ? sign.negate() : sign;
    }
    Token token = tokens.next();
    if (token.is(Kind.NAME) && isInfinity(token)) {
      return sign.multiply(BEYOND);
    }
    if (!token.is(Kind.NUMBER)) {
      throw tokens.error(token, "expected a number, found " + Source.shown(token.text()));
    }
    return sign.multiply(source.number(token.text(), token.line(), token.column()));
  }

  private Token relation() throws ProblemError {
    Token token = tokens.next();
    if (!token.is(Kind.RELATION)) {
      throw tokens
          .error(token, "expected <=, >=, = or free, found " + Source.shown(token.text()))
          .hint("a bound is written like 0 <= x <= 4");
    }
    return token;
  }

  private Column column() throws ProblemError {
    Token token = tokens.next();
    if (!token.is(Kind.NAME)) {
      throw tokens.error(token, "expected a variable, found " + Source.shown(token.text()));
    }
    Column column = columns.of(token.text());
    places.put(column, token);
    return column;
  }

  private static String mirrored(Token relation) {
    return relation.text().contains("<") ? ">" : relation.text().contains(">") ? "<" : "=";
  }

  private static void bound(Column column, String relation, Rational value) {
    if (!relation.contains("<")) {
      column.atLeast(value);
    }
    if (!relation.contains(">")) {
      column.atMost(value);
    }
  }
}
