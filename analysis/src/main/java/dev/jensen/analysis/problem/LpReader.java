package dev.jensen.analysis.problem;

import dev.jensen.analysis.problem.LpTokens.Kind;
import dev.jensen.analysis.problem.LpTokens.Token;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/** Reads the LP format of CPLEX, with quadratic terms in brackets. */
final class LpReader {
  private final LpTokens tokens;
  private final Columns columns = new Columns();
  private final LpPolynomials polynomials;
  private final LpBounds bounds;
  private Vector<Row> constraints = Vector.empty();
  private int numbered;

  private LpReader(String text) {
    Source source = new Source(text);
    this.tokens = new LpTokens(source);
    this.polynomials = new LpPolynomials(source, tokens, columns);
    this.bounds = new LpBounds(source, tokens, columns);
  }

  static Problem read(String text) throws ProblemError {
    return new LpReader(text).problem();
  }

  /** A row before all bounds are known. */
  private record Open(String name, Expr function, @Nullable Rational lo, @Nullable Rational hi) {}

  private Problem problem() throws ProblemError {
    LpSection begin = LpSection.next(tokens);
    if (begin != LpSection.MINIMIZE && begin != LpSection.MAXIMIZE) {
      throw tokens
          .error(tokens.peek(), "expected Minimize or Maximize, found " + shown(tokens.peek()))
          .hint("a file in LP format begins with its objective");
    }
    begin.skip(tokens);
    Sense sense = begin == LpSection.MINIMIZE ? Sense.MINIMIZE : Sense.MAXIMIZE;
    String name = label("objective");
    Expr objective = polynomials.read().term();
    Vector<Open> open = Vector.empty();
    LpSection section = LpSection.next(tokens);
    while (section != LpSection.END) {
      if (section == null) {
        throw tokens.error(tokens.peek(), "unexpected " + shown(tokens.peek()));
      }
      Token head = tokens.peek();
      section.skip(tokens);
      switch (section) {
        case CONSTRAINTS -> open = open.appendAll(constraints());
        case BOUNDS -> bounds.read();
        case INTEGERS -> kinds(false);
        case BINARIES -> kinds(true);
        case MINIMIZE, MAXIMIZE -> throw tokens.error(head, "there is a second objective");
        case UNSUPPORTED ->
            throw tokens
                .error(head, "the section " + head.text() + " is not supported")
                .code("unsupported");
        case END -> {}
      }
      section = LpSection.next(tokens);
    }
    if (tokens.peek().is(Kind.END)) {
      throw tokens.error(tokens.peek(), "the word End is missing").hint("the file may be cut off");
    }
    bounds.refuseEmpty();
    for (Open row : open) {
      constraints =
          constraints.appendAll(
              Row.between(
                  row.name(), row.function(), columns.box(row.function()), row.lo(), row.hi()));
    }
    return new Problem(
        sense,
        Option.of(new Row(name, objective, columns.box(objective), sense.needed())),
        constraints,
        columns.size(),
        columns.integers(),
        Vector.empty());
  }

  /** The name before a colon, if there is one. */
  private String label(String otherwise) throws ProblemError {
    if (tokens.peek().is(Kind.NAME) && tokens.second().is(Kind.COLON)) {
      String name = tokens.next().text();
      tokens.next();
      return name;
    }
    return otherwise;
  }

  private Vector<Open> constraints() throws ProblemError {
    Vector<Open> rows = Vector.empty();
    while (LpSection.next(tokens) == null) {
      numbered++;
      String name = label("c" + numbered);
      rows = rows.append(constraint(name));
    }
    return rows;
  }

  private Open constraint(String name) throws ProblemError {
    Quadratic left = polynomials.side(false);
    Token relation = relation();
    Quadratic middle = polynomials.side(!left.isConstant());
    if (tokens.peek().is(Kind.ARROW)) {
      throw tokens
          .error(tokens.peek(), "indicator constraints are not supported")
          .code("unsupported");
    }
    if (tokens.peek().is(Kind.RELATION)) {
      return between(name, left, relation, middle);
    }
    Quadratic function = new Quadratic();
    function.add(Rational.ONE, left);
    function.add(Rational.MINUS_ONE, middle);
    boolean mirrored = left.isConstant() && !middle.isConstant();
    Rational right = function.constant().negate();
    Quadratic shown = function;
    if (mirrored) {
      shown = middle;
      right = left.constant().subtract(middle.constant());
    }
    boolean below = relation.text().contains("<");
    boolean equal = !below && !relation.text().contains(">");
    boolean hi = equal || below != mirrored;
    boolean lo = equal || below == mirrored;
    return new Open(name, shown.variablePart(), lo ? right : null, hi ? right : null);
  }

  /** {@code 0 <= g <= 1}. */
  private Open between(String name, Quadratic left, Token relation, Quadratic middle)
      throws ProblemError {
    Token second = relation();
    Token place = tokens.peek();
    Quadratic right = polynomials.side(true);
    boolean rising = relation.text().contains("<") && second.text().contains("<");
    boolean falling = relation.text().contains(">") && second.text().contains(">");
    if (!left.isConstant() || !right.isConstant() || !rising && !falling) {
      throw tokens
          .error(place, "expected a row between two numbers")
          .hint("such as 0 <= x + y <= 1");
    }
    Rational first = left.constant().subtract(middle.constant());
    Rational last = right.constant().subtract(middle.constant());
    return new Open(name, middle.variablePart(), rising ? first : last, rising ? last : first);
  }

  private Token relation() throws ProblemError {
    Token token = tokens.peek();
    if (!token.is(Kind.RELATION)) {
      throw tokens.error(token, "expected <=, >= or =, found " + shown(token));
    }
    return tokens.next();
  }

  private void kinds(boolean binary) throws ProblemError {
    while (LpSection.next(tokens) == null) {
      Token name = tokens.next();
      if (!name.is(Kind.NAME)) {
        throw tokens.error(name, "expected a variable, found " + shown(name));
      }
      Column column = columns.of(name.text());
      column.makeInteger();
      if (binary) {
        column.atLeast(Rational.ZERO);
        column.atMost(Rational.ONE);
      }
    }
  }

  private static String shown(Token token) {
    return token.is(Kind.END) ? "the end" : Source.shown(token.text());
  }
}
