package dev.jensen.analysis.problem;

import dev.jensen.analysis.problem.LpTokens.Kind;
import dev.jensen.analysis.problem.LpTokens.Token;
import dev.jensen.core.number.Rational;

/** Reads sums of numbers, multiples of variables, and quadratic terms in brackets. */
final class LpPolynomials {
  private final Source source;
  private final LpTokens tokens;
  private final Columns columns;

  LpPolynomials(Source source, LpTokens tokens, Columns columns) {
    this.source = source;
    this.tokens = tokens;
    this.columns = columns;
  }

  /** Reads a sum as far as it goes; it may be empty, as an objective may. */
  Quadratic read() throws ProblemError {
    return read(false);
  }

  /**
   * Reads a side of a constraint, which is not empty.
   *
   * @param line whether it ends with the line on which it begins, as a right side does
   */
  Quadratic side(boolean line) throws ProblemError {
    Token first = tokens.peek();
    if (!goesOn(line ? first.line() : 0, false)) {
      throw tokens.error(first, "expected a number or a variable, found " + shown(first));
    }
    return read(line);
  }

  private Quadratic read(boolean line) throws ProblemError {
    Quadratic sum = new Quadratic();
    int start = tokens.peek().line();
    boolean some = false;
    while (goesOn(line ? start : 0, some)) {
      Rational sign = sign();
      some = true;
      if (tokens.peek().is(Kind.OPEN)) {
        bracket(sign, sum);
      } else {
        term(sign, line, sum);
      }
    }
    return sum;
  }

  private static String shown(Token token) {
    return token.is(Kind.END) ? "the end" : Source.shown(token.text());
  }

  /** Whether another term follows; a term without a sign can only be the first. */
  private boolean goesOn(int line, boolean some) throws ProblemError {
    Token token = tokens.peek();
    if (line > 0 && token.line() != line || LpSection.next(tokens) != null) {
      return false;
    }
    return switch (token.kind()) {
      case PLUS, MINUS -> true;
      case NAME -> !some && !tokens.second().is(Kind.COLON);
      case NUMBER, OPEN -> !some;
      case RELATION, TIMES, OVER, POWER, COLON, ARROW, CLOSE, END -> false;
    };
  }

  private Rational sign() throws ProblemError {
    Rational sign = Rational.ONE;
    while (tokens.peek().is(Kind.PLUS) || tokens.peek().is(Kind.MINUS)) {
      sign = tokens.next().is(Kind.MINUS) ? sign.negate() : sign;
    }
    return sign;
  }

  private void term(Rational sign, boolean line, Quadratic sum) throws ProblemError {
    Token first = tokens.peek();
    Rational factor = sign;
    if (first.is(Kind.NUMBER)) {
      factor = sign.multiply(number());
      if (tokens.peek().is(Kind.TIMES)) {
        tokens.next();
      } else if (!continues(first, line)) {
        sum.add(factor);
        return;
      }
    }
    Token name = variable();
    if (tokens.peek().is(Kind.POWER) || tokens.peek().is(Kind.TIMES)) {
      throw tokens
          .error(tokens.peek(), "a quadratic term must stand in brackets")
          .hint("such as [ 2 x^2 + x * y ] / 2");
    }
    sum.add(factor, columns.of(name.text()));
  }

  /** Whether a variable follows the coefficient, rather than the next section or row. */
  private boolean continues(Token coefficient, boolean line) throws ProblemError {
    Token token = tokens.peek();
    return token.is(Kind.NAME)
        && (!line || token.line() == coefficient.line())
        && LpSection.next(tokens) == null
        && !tokens.second().is(Kind.COLON);
  }

  private Rational number() throws ProblemError {
    Token token = tokens.next();
    return source.number(token.text(), token.line(), token.column());
  }

  private Token variable() throws ProblemError {
    Token token = tokens.peek();
    if (!token.is(Kind.NAME)) {
      throw tokens.error(token, "expected a variable or a number, found " + shown(token));
    }
    return tokens.next();
  }

  /** {@code [ x^2 + 2 x * y ] / 2}. */
  private void bracket(Rational sign, Quadratic sum) throws ProblemError {
    tokens.next();
    Quadratic inside = new Quadratic();
    while (!tokens.peek().is(Kind.CLOSE)) {
      Rational factor = sign();
      if (tokens.peek().is(Kind.NUMBER)) {
        factor = factor.multiply(number());
        if (tokens.peek().is(Kind.TIMES)) {
          tokens.next();
        }
      }
      Column first = columns.of(variable().text());
      Token operator = tokens.next();
      if (operator.is(Kind.TIMES)) {
        inside.add(factor, first, columns.of(variable().text()));
      } else if (operator.is(Kind.POWER)) {
        Token exponent = tokens.next();
        if (!exponent.text().equals("2")) {
          throw tokens.error(exponent, "the only power in this format is ^2");
        }
        inside.add(factor, first, first);
      } else {
        throw tokens
            .error(operator, "expected ^2 or * and a variable after " + Source.shown(first.given()))
            .hint("linear terms stand outside of the brackets");
      }
    }
    tokens.next();
    Rational scale = sign;
    if (tokens.peek().is(Kind.OVER)) {
      tokens.next();
      Token divisor = tokens.peek();
      Rational value = divisor.is(Kind.NUMBER) ? number() : Rational.ZERO;
      if (value.isZero()) {
        throw tokens.error(divisor, "expected a number after /, usually 2");
      }
      scale = sign.divide(value);
    }
    sum.add(scale, inside);
  }
}
