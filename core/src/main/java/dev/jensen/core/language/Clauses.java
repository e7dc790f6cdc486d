package dev.jensen.core.language;

import dev.jensen.core.expr.Relation;
import dev.jensen.core.language.Token.Kind;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands after the function: intervals after {@code for}, the block after {@code wrt}.
 * It finds the form only; the ends of the intervals stay tokens, since whether a name in them is a
 * constant depends on what the question declares.
 */
final class Clauses {
  /** The tokens from one place to before another. */
  record Slice(int from, int to) {}

  /** That a variable stands in the relation to the number given by the tokens. */
  record Limit(Relation relation, Slice number) {}

  /**
   * The limits of some variables; none for the whole line.
   *
   * @param shape the size that makes them vectors or matrices; null if nothing is said of it
   */
  record Constraint(Vector<Token> names, Vector<Limit> limits, @Nullable Shape shape) {
    Constraint(Vector<Token> names, Vector<Limit> limits) {
      this(names, limits, null);
    }
  }

  /** That matrix variables of that size are semidefinite, or definite. */
  record Definite(Vector<Token> names, Shape shape, boolean strict) {}

  /** Terms, each of which stands in a relation to the next. */
  record Comparison(Vector<Slice> sides, Vector<Relation> relations) {}

  private enum Definiteness {
    ANY,
    SEMIDEFINITE,
    DEFINITE
  }

  private record Interval(Vector<Limit> limits, @Nullable Shape shape, Definiteness definiteness) {
    Interval(Vector<Limit> limits, @Nullable Shape shape) {
      this(limits, shape, Definiteness.ANY);
    }
  }

  private final List<Token> tokens;
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Comparison> comparisons = new ArrayList<>();
  private final List<Definite> definite = new ArrayList<>();
  private final List<Token> block = new ArrayList<>();
  private int at;

  /** Reads the tokens from that place to the end. */
  Clauses(List<Token> tokens, int start) {
    this.tokens = tokens;
    this.at = start;
    while (!token().is(Kind.END)) {
      boolean domain = token().is(Kind.FOR);
      at++;
      do {
        if (domain) {
          constraint();
        } else {
          block.add(name("a variable after wrt"));
        }
      } while (separator());
    }
  }

  List<Constraint> constraints() {
    return constraints;
  }

  /** The comparisons that are not of one variable with numbers. */
  List<Comparison> comparisons() {
    return comparisons;
  }

  /** The matrix variables that are demanded to be semidefinite. */
  List<Definite> definite() {
    return definite;
  }

  /** The names after wrt. */
  List<Token> block() {
    return block;
  }

  Set<String> names() {
    List<String> names = new ArrayList<>();
    constraints.forEach(c -> c.names().forEach(name -> names.add(name.text())));
    block.forEach(name -> names.add(name.text()));
    return LinkedHashSet.ofAll(names);
  }

  /** The sizes of the vectors and matrices among the variables. */
  Map<String, Shape> shapes() {
    Map<String, Shape> shapes = LinkedHashMap.empty();
    for (Constraint each : constraints) {
      for (Token name : each.names()) {
        Shape known = shapes.get(name.text()).getOrNull();
        if (each.shape() != null && known != null && !known.equals(each.shape())) {
          throw SyntaxError.at(name.column(), name.text() + " is given two sizes");
        }
        shapes = each.shape() == null ? shapes : shapes.put(name.text(), each.shape());
      }
    }
    return shapes;
  }

  private Token token() {
    return tokens.get(at);
  }

  private Token name(String what) {
    Token name = token();
    if (!name.is(Kind.NAME)) {
      throw SyntaxError.at(name.column(), "expected " + what + ", found " + name.shown());
    }
    at++;
    return name;
  }

  /** Passes what joins two parts of a clause; false at the end of the clause. */
  private boolean separator() {
    Token token = token();
    if (token.is(Kind.FOR) || token.is(Kind.WRT) || token.is(Kind.END)) {
      return false;
    }
    if (token.is(Kind.COMMA) || token.is(Kind.SEMICOLON) || token.is(Kind.AND)) {
      at++;
      return true;
    }
    throw SyntaxError.at(
        token.column(), "expected a comma, and, wrt or the end, found " + token.shown());
  }

  private void constraint() {
    int names = countNames();
    Token after = tokens.get(at + Math.max(0, 2 * names - 1));
    if (names == 0 || names == 1 && !after.is(Kind.IN)) {
      comparison();
      return;
    }
    List<Token> variables = new ArrayList<>();
    for (int i = 0; i < names; i++) {
      variables.add(tokens.get(at + 2 * i));
    }
    at += 2 * names;
    Interval set =
        after.is(Kind.IN)
            ? interval()
            : new Interval(
                Vector.of(
                    new Limit(Cases.relation(after), number("a number after the comparison"))),
                null);
    constraints.add(new Constraint(Vector.ofAll(variables), set.limits(), set.shape()));
    if (set.shape() != null && set.definiteness() != Definiteness.ANY) {
      boolean strict = set.definiteness() == Definiteness.DEFINITE;
      definite.add(new Definite(Vector.ofAll(variables), set.shape(), strict));
    }
  }

  /** How many names, with commas between them, stand here before a comparison or {@code in}. */
  private int countNames() {
    int i = at;
    while (tokens.get(i).is(Kind.NAME)) {
      Kind next = tokens.get(i + 1).kind();
      if (next == Kind.IN || next.isRelation()) {
        return (i - at) / 2 + 1;
      }
      if (next != Kind.COMMA) {
        return 0;
      }
      i += 2;
    }
    return 0;
  }

  /** {@code R}, {@code [0, 1)}, {@code R^3}, {@code [0, 1]^{2x3}}, {@code S^3}, {@code S++^3}. */
  private Interval interval() {
    Token open = token();
    at++;
    boolean real = open.is(Kind.NAME) && open.text().equals("R");
    boolean symmetric = open.is(Kind.NAME) && open.text().equals("S");
    Definiteness definiteness = symmetric ? definiteness() : Definiteness.ANY;
    if (real || symmetric) {
      Shape shape = shape(symmetric);
      if (symmetric && shape == null) {
        throw SyntaxError.at(token().column(), "expected ^ and a size after S")
            .hint("write X in S^3, or X in S++^3 for positive definite matrices");
      }
      return new Interval(Vector.empty(), shape, definiteness);
    }
    if (!open.is(Kind.OPEN) && !open.is(Kind.OPEN_SQUARE)) {
      throw SyntaxError.at(
          open.column(), "expected an interval such as [0, 1) or R, found " + open.shown());
    }
    Slice low = number("the lower end of the interval");
    if (!token().is(Kind.COMMA)) {
      throw SyntaxError.at(
          token().column(), "expected a comma between the ends, found " + token().shown());
    }
    at++;
    Slice high = number("the upper end of the interval");
    Token close = token();
    if (!close.is(Kind.CLOSE) && !close.is(Kind.CLOSE_SQUARE)) {
      throw SyntaxError.at(
          close.column(), "expected ) or ] after the interval, found " + close.shown());
    }
    at++;
    return new Interval(
        Vector.of(
            new Limit(open.is(Kind.OPEN) ? Relation.GREATER : Relation.AT_LEAST, low),
            new Limit(close.is(Kind.CLOSE) ? Relation.LESS : Relation.AT_MOST, high)),
        shape(false));
  }

  /** The signs after the name of the symmetric matrices. */
  private Definiteness definiteness() {
    int signs = 0;
    while (token().is(Kind.PLUS) && signs < 2) {
      at++;
      signs++;
    }
    return Definiteness.values()[signs];
  }

  /** A size after the name of a set: {@code ^3}, {@code ^{2x3}}; null if there is none. */
  private @Nullable Shape shape(boolean symmetric) {
    Token sign = token();
    if (!sign.is(Kind.POWER) && !sign.is(Kind.SUPERSCRIPT)) {
      return null;
    }
    at++;
    if (sign.is(Kind.SUPERSCRIPT)) {
      return sized(sign, size(sign), 1, symmetric, true);
    }
    boolean braces = token().is(Kind.OPEN_BRACE);
    boolean round = token().is(Kind.OPEN);
    at += braces || round ? 1 : 0;
    Token first = token();
    int rows = size(first);
    at++;
    Token second = token();
    if (!braces && !round) {
      boolean glued = second.is(Kind.NAME) && second.text().matches("x[0-9]+") && !second.spaced();
      if (!glued) {
        return sized(first, rows, 1, symmetric, true);
      }
      at++;
      return sized(first, rows, size(second), symmetric, false);
    }
    boolean matrix = !second.is(Kind.CLOSE_BRACE) && !second.is(Kind.CLOSE);
    int columns = 1;
    if (matrix) {
      boolean joined = second.is(Kind.NAME) && second.text().matches("x[0-9]+");
      boolean apart =
          second.is(Kind.NAME) && second.text().equals("x")
              || second.is(Kind.TIMES)
              || second.is(Kind.COMMA);
      at += apart ? 1 : 0;
      if (!joined && !apart) {
        throw SyntaxError.at(second.column(), "expected x and a number, found " + second.shown())
            .hint("write R^{2x3}");
      }
      columns = size(token());
      at++;
    }
    if (!token().is(braces ? Kind.CLOSE_BRACE : Kind.CLOSE)) {
      throw SyntaxError.at(
          token().column(), "expected a closing bracket after the size, found " + token().shown());
    }
    at++;
    return sized(first, rows, columns, symmetric, !matrix);
  }

  /** The number that a token of a size says: {@code 3}, or {@code x3} after {@code 2}. */
  private static int size(Token token) {
    String digits =
        token.is(Kind.NAME) && token.text().startsWith("x") ? token.text().substring(1) : "";
    boolean number = token.is(Kind.NUMBER) || token.is(Kind.SUPERSCRIPT);
    Rational value =
        number
            ? token.value()
            : digits.matches("[0-9]{1,9}") ? Rational.parse(digits) : Rational.ZERO;
    if (!value.isInt() || value.sign() <= 0) {
      throw SyntaxError.at(
          token.column(), "expected a size, a whole number from 1, found " + token.shown());
    }
    if (value.compareTo(Rational.of(Shape.MOST)) > 0) {
      throw tooLarge(token);
    }
    return value.toInt();
  }

  private static Shape sized(
      Token token, int rows, int columns, boolean symmetric, boolean vector) {
    if (symmetric && !vector && rows != columns) {
      throw SyntaxError.at(token.column(), "a symmetric matrix is square: write S^" + rows);
    }
    if ((long) rows * (symmetric ? rows : columns) > Shape.MOST) {
      throw tooLarge(token);
    }
    return new Shape(rows, symmetric ? rows : columns, vector && !symmetric, symmetric);
  }

  private static SyntaxError tooLarge(Token token) {
    return SyntaxError.at(
        SyntaxError.Code.TOO_LARGE,
        token.column(),
        "a variable may have at most %,d coordinates".formatted(Shape.MOST));
  }

  /** Passes the tokens of a number; brackets inside are balanced. */
  private Slice number(String what) {
    int start = at;
    int depth = 0;
    while (depth > 0 || !endsNumber(token().kind())) {
      Kind kind = token().kind();
      if (kind == Kind.END || kind == Kind.FOR || kind == Kind.WRT) {
        break;
      }
      boolean opens = kind == Kind.OPEN || kind == Kind.OPEN_SQUARE || kind == Kind.OPEN_BRACE;
      boolean closes = kind == Kind.CLOSE || kind == Kind.CLOSE_SQUARE || kind == Kind.CLOSE_BRACE;
      depth += opens ? 1 : closes ? -1 : 0;
      at++;
    }
    if (at == start) {
      throw SyntaxError.at(token().column(), "expected " + what + ", found " + token().shown());
    }
    return new Slice(start, at);
  }

  private static boolean endsNumber(Kind kind) {
    return kind.isRelation()
        || switch (kind) {
          case COMMA, SEMICOLON, AND, IN, FOR, WRT, END, CLOSE, CLOSE_SQUARE -> true;
          default -> false;
        };
  }

  /** {@code 0 < x}, {@code 0 < x <= 1}, {@code x + y <= 1}. */
  private void comparison() {
    List<Slice> sides = new ArrayList<>();
    List<Relation> relations = new ArrayList<>();
    sides.add(number("a variable after for"));
    while (token().kind().isRelation()) {
      relations.add(Cases.relation(token()));
      at++;
      sides.add(number("a number after the comparison"));
    }
    if (relations.isEmpty()) {
      throw SyntaxError.at(
              token().column(), "expected in, < or another comparison, found " + token().shown())
          .hint("write for x in [0, 1] or for x > 0");
    }
    if (sides.stream().filter(this::isNumber).count() < sides.size() - 1
        || sides.stream().noneMatch(this::isNumber)
        || sides.stream().anyMatch(side -> !isNumber(side) && side.to() > side.from() + 1)) {
      comparisons.add(new Comparison(Vector.ofAll(sides), Vector.ofAll(relations)));
      return;
    }
    int variable = variable(sides);
    List<Limit> limits = new ArrayList<>();
    for (int i = 0; i < relations.size(); i++) {
      if (i + 1 != variable && i != variable) {
        throw SyntaxError.at(
            column(sides.get(i + 1)), "expected a variable in the middle of the comparison");
      }
      limits.add(
          i == variable
              ? new Limit(relations.get(i), sides.get(i + 1))
              : new Limit(Cases.mirrored(relations.get(i)), sides.get(i)));
    }
    Token name = tokens.get(sides.get(variable).from());
    constraints.add(new Constraint(Vector.of(name), Vector.ofAll(limits)));
  }

  /** Whether the tokens have no names but those of functions and constants, and no brackets []. */
  private boolean isNumber(Slice slice) {
    for (int i = slice.from(); i < slice.to(); i++) {
      Token token = tokens.get(i);
      boolean constant =
          token.text().equals("e")
              || token.text().equals("pi")
              || Scope.isInfinity(token.text())
              || tokens.get(i + 1).is(Kind.OPEN);
      if (token.is(Kind.OPEN_SQUARE) || token.is(Kind.NAME) && !constant) {
        return false;
      }
    }
    return true;
  }

  /** Which side is the variable: a name, and one that is usually a constant only if none else. */
  private int variable(List<Slice> sides) {
    int constant = -1;
    for (int i = 0; i < sides.size(); i++) {
      Token first = tokens.get(sides.get(i).from());
      if (first.is(Kind.NAME) && sides.get(i).to() == sides.get(i).from() + 1) {
        boolean usual = first.text().equals("e") || first.text().equals("pi");
        if (!usual && !Scope.isInfinity(first.text())) {
          return i;
        }
        constant = usual && constant < 0 ? i : constant;
      }
    }
    if (constant < 0) {
      throw SyntaxError.at(
          column(sides.getFirst()), "expected a variable on one side of the comparison");
    }
    return constant;
  }

  private int column(Slice slice) {
    return tokens.get(slice.from()).column();
  }
}
