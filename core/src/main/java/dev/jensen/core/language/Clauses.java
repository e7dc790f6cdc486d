package dev.jensen.core.language;

import dev.jensen.core.expr.Relation;
import dev.jensen.core.language.Token.Kind;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;

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

  /** The limits of some variables; none for the whole line. */
  record Constraint(Vector<Token> names, Vector<Limit> limits) {}

  private final List<Token> tokens;
  private final List<Constraint> constraints = new ArrayList<>();
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
    Vector<Limit> limits =
        after.is(Kind.IN)
            ? interval()
            : Vector.of(new Limit(Cases.relation(after), number("a number after the comparison")));
    constraints.add(new Constraint(Vector.ofAll(variables), limits));
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

  private Vector<Limit> interval() {
    Token open = token();
    at++;
    if (open.is(Kind.NAME) && open.text().equals("R")) {
      Token next = token();
      if (next.is(Kind.POWER) || next.is(Kind.SUPERSCRIPT) || next.is(Kind.PLUS)) {
        throw SyntaxError.at(
                open.column(),
                "vectors such as R^5 are not supported yet: expected R or an interval")
            .hint("name each coordinate: for x1, x2 in R");
      }
      return Vector.empty();
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
    return Vector.of(
        new Limit(open.is(Kind.OPEN) ? Relation.GREATER : Relation.AT_LEAST, low),
        new Limit(close.is(Kind.CLOSE) ? Relation.LESS : Relation.AT_MOST, high));
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

  /** {@code 0 < x}, {@code x <= 1}, {@code 0 < x <= 1}. */
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
