package dev.jensen.core.language;

import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.language.Token.Kind;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person types: {@code log(1 + exp(x)) for x in [0, inf) wrt x}. Immutable, for any
 * number of texts and threads.
 */
public final class Parser {
  private final Functions functions;

  /** A parser that knows these functions besides the atoms and their synonyms. */
  public Parser(Vector<Definition> definitions) {
    this.functions = new Functions(definitions);
  }

  /**
   * Reads a function with its domain and block.
   *
   * @throws SyntaxError if it cannot be read, or its domain is empty
   */
  public Statement parse(String text) {
    return parse(text, LinkedHashSet.empty());
  }

  /**
   * Reads a function with its domain and block, where the names declared are variables even if they
   * are called {@code e} or {@code pi}.
   *
   * @throws SyntaxError if it cannot be read, or its domain is empty
   */
  public Statement parse(String text, Set<String> declared) {
    return parse(text, declared, LinkedHashMap.empty());
  }

  /**
   * The same where some names stand for matrices of numbers.
   *
   * @throws SyntaxError if it cannot be read, or its domain is empty
   */
  public Statement parse(String text, Set<String> declared, Map<String, NumberMatrix> matrices) {
    return located(text, tokens -> statement(tokens, declared, matrices));
  }

  /**
   * Reads a term in these variables and no others.
   *
   * @throws SyntaxError if it cannot be read
   */
  public Expr parseExpression(String text, Set<String> variables) {
    String kind = variables.isEmpty() ? "a number" : "one of " + variables.mkString(", ");
    return located(text, tokens -> whole(tokens, new Scope(variables, false, kind)));
  }

  /**
   * Reads a term without variables: {@code 1/3}, {@code sqrt(2)}.
   *
   * @throws SyntaxError if it cannot be read
   */
  public Expr parseClosed(String text) {
    return parseExpression(text, LinkedHashSet.empty());
  }

  /**
   * Reads an end of an interval: a number as {@link #parseClosed} reads it, or null for {@code inf}
   * and {@code -inf}.
   *
   * @throws SyntaxError if it cannot be read or is undefined
   */
  public @Nullable Expr parseEnd(String text) {
    return end(text).value();
  }

  /**
   * Reads the interval of a variable from its ends; an infinite end is always open.
   *
   * @throws SyntaxError if an end cannot be read, or there is no number between them
   */
  public Axis parseAxis(String name, String lo, boolean loOpen, String hi, boolean hiOpen) {
    End low = end(lo);
    End high = end(hi);
    try {
      Axis above = low.narrow(name, Axis.REAL, loOpen ? Relation.GREATER : Relation.AT_LEAST);
      return high.narrow(name, above, hiOpen ? Relation.LESS : Relation.AT_MOST);
    } catch (SyntaxError wrong) {
      throw wrong.in(lo + ", " + hi);
    }
  }

  private static <T> T located(String text, Function<List<Token>, T> reader) {
    try {
      return reader.apply(Lexer.tokens(text));
    } catch (SyntaxError wrong) {
      throw wrong.in(text);
    }
  }

  private Expr whole(List<Token> tokens, Scope scope) {
    int end = endOfFunction(tokens);
    if (end < tokens.size() - 1) {
      Token clause = tokens.get(end);
      throw SyntaxError.at(
          clause.column(), "expected an operator or the end, found " + clause.shown());
    }
    return new TermParser(functions, scope, tokens, 0, end).parse();
  }

  private End end(String text) {
    return located(
        text,
        tokens -> end(tokens, new Clauses.Slice(0, tokens.size() - 1), LinkedHashSet.empty()));
  }

  private End end(List<Token> tokens, Clauses.Slice slice, Set<String> declared) {
    Token first = tokens.get(slice.from());
    Token last = tokens.get(Math.max(slice.from(), slice.to() - 1));
    int length = slice.to() - slice.from();
    boolean signed = first.is(Kind.MINUS) || first.is(Kind.PLUS);
    if (last.is(Kind.NAME) && Scope.isInfinity(last.text()) && length == (signed ? 2 : 1)) {
      return End.infinite(first.is(Kind.MINUS) ? -1 : 1, first.column());
    }
    Scope scope = new Scope(LinkedHashSet.empty(), false, "a number");
    TermParser parser = new TermParser(functions, scope, tokens, slice.from(), slice.to());
    for (int i = slice.from(); i < slice.to(); i++) {
      Token token = tokens.get(i);
      if (token.is(Kind.NAME) && declared.contains(token.text())) {
        throw SyntaxError.at(
            token.column(), "expected a number, found the variable " + token.shown());
      }
    }
    return End.finite(parser.parse(), first.column());
  }

  private Statement statement(
      List<Token> tokens, Set<String> declared, Map<String, NumberMatrix> matrices) {
    int end = endOfFunction(tokens);
    refuseEquation(tokens, end);
    Clauses clauses = new Clauses(tokens, end);
    Map<String, Shape> shapes = clauses.shapes();
    Set<String> variables = declared.union(clauses.names());
    Scope scope = new Scope(variables, shapes, matrices, true, "a variable");
    Expr function = new TermParser(functions, scope, tokens, 0, end).parse();
    Map<String, Axis> domain = LinkedHashMap.empty();
    for (Clauses.Constraint constraint : clauses.constraints()) {
      domain = narrowed(domain, tokens, constraint, variables, shapes);
    }
    Restrictions restrictions = new Restrictions(domain);
    for (Clauses.Comparison comparison : clauses.comparisons()) {
      restrictions.add(
          comparison,
          tokens,
          slice -> new TermParser(functions, scope, tokens, slice.from(), slice.to()).value());
    }
    for (Clauses.Definite each : clauses.definite()) {
      for (Token name : each.names()) {
        Vector<Vector<Affine>> matrix =
            each.shape().coordinates(name.text()).map(row -> row.map(Affine::variable));
        restrictions.add(new MatrixInequality(matrix, each.strict()), name.column());
      }
    }
    domain = restrictions.domain();
    Vector<String> block =
        Vector.ofAll(clauses.block()).flatMap(name -> coordinates(name, shapes)).distinct();
    if (!block.isEmpty()) {
      Set<String> known =
          declared
              .union(domain.keySet())
              .union(Dag.variables(function))
              .union(shapes.keySet())
              .addAll(restrictions.all().flatMap(each -> each.affine().variables()));
      clauses.block().forEach(name -> requireKnown(name, known));
    }
    return new Statement(
        Powers.settled(function, domain),
        domain,
        restrictions.all(),
        restrictions.matrices(),
        Option.when(!block.isEmpty(), block),
        shapes.map((name, shape) -> io.vavr.Tuple.of(name, shape.names(name))));
  }

  private Map<String, Axis> narrowed(
      Map<String, Axis> domain,
      List<Token> tokens,
      Clauses.Constraint constraint,
      Set<String> variables,
      Map<String, Shape> shapes) {
    Vector<End> ends = constraint.limits().map(limit -> end(tokens, limit.number(), variables));
    Map<String, Axis> narrowed = domain;
    for (Token name : constraint.names()) {
      for (String coordinate : coordinates(name, shapes)) {
        Axis axis = narrowed.get(coordinate).getOrElse(Axis.REAL);
        for (int i = 0; i < ends.size(); i++) {
          Relation relation = constraint.limits().get(i).relation();
          axis = ends.get(i).narrow(coordinate, axis, relation);
        }
        narrowed = narrowed.put(coordinate, axis);
      }
    }
    return narrowed;
  }

  /** The scalar variables that a name stands for. */
  private static Vector<String> coordinates(Token name, Map<String, Shape> shapes) {
    return shapes
        .get(name.text())
        .map(shape -> shape.names(name.text()))
        .getOrElse(Vector.of(name.text()));
  }

  private static void requireKnown(Token name, Set<String> known) {
    if (!known.contains(name.text())) {
      throw SyntaxError.at(
              SyntaxError.Code.UNKNOWN_NAME,
              name.column(),
              "the function has no variable " + name.shown())
          .hint(known.isEmpty() ? "" : "it has " + known.take(10).mkString(", "));
    }
  }

  private static int endOfFunction(List<Token> tokens) {
    int end = 0;
    while (!tokens.get(end).is(Kind.FOR)
        && !tokens.get(end).is(Kind.WRT)
        && !tokens.get(end).is(Kind.END)) {
      end++;
    }
    return end;
  }

  /** A text that defines a function, or sets two equal, gets its own message. */
  private static void refuseEquation(List<Token> tokens, int end) {
    int depth = 0;
    for (Token token : tokens.subList(0, end)) {
      switch (token.kind()) {
        case LET -> {
          return;
        }
        case OPEN, OPEN_SQUARE, OPEN_BRACE -> depth++;
        case CLOSE, CLOSE_SQUARE, CLOSE_BRACE -> depth--;
        case EQUAL -> {
          if (depth == 0) {
            throw SyntaxError.at(token.column(), "expected a function, not an equation")
                .hint("write only what stands right of the = sign");
          }
        }
        default -> {}
      }
    }
  }
}
