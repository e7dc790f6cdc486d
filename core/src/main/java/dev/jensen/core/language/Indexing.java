package dev.jensen.core.language;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Token.Kind;
import dev.jensen.core.language.Value.Matrix;
import dev.jensen.core.language.Value.Scalar;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The indices in square brackets after a vector or matrix: {@code [2]}, {@code [1:3]}, {@code
 * [2,:]}. Places are counted from 1 and both ends of a slice belong to it.
 */
final class Indexing {
  /** From one place to another; null for what the size says. */
  private record Span(@Nullable Integer from, @Nullable Integer to, boolean single, int column) {}

  private final List<Token> tokens;
  private final List<Span> spans = new ArrayList<>();
  private int at;

  /** Reads the tokens from behind the opening bracket to the closing one. */
  Indexing(List<Token> tokens, int first) {
    this.tokens = tokens;
    this.at = first;
    do {
      spans.add(span());
    } while (passes(Kind.COMMA));
    if (!passes(Kind.CLOSE_SQUARE)) {
      throw SyntaxError.at(
          tokens.get(at).column(),
          "expected a comma or ] after an index, found " + tokens.get(at).shown());
    }
  }

  /** The index that is part of a name, as the lexer reads {@code x[2]}. */
  static Indexing glued(Token name) {
    String text = name.text();
    int bracket = text.indexOf('[');
    List<Token> tokens = new ArrayList<>();
    for (Token each : Lexer.tokens(text.substring(bracket + 1))) {
      tokens.add(each.shifted(name.column() + bracket));
    }
    return new Indexing(tokens, 0);
  }

  /** The place of the first token after the closing bracket. */
  int end() {
    return at;
  }

  private boolean passes(Kind kind) {
    boolean passes = tokens.get(at).is(kind);
    at += passes ? 1 : 0;
    return passes;
  }

  private Span span() {
    int column = tokens.get(at).column();
    Integer from = place();
    if (!passes(Kind.COLON)) {
      if (from == null) {
        throw SyntaxError.at(column, "expected an index, found " + tokens.get(at).shown())
            .hint("places are counted from 1: x[2], x[1:3], X[2,:]");
      }
      return new Span(from, from, true, column);
    }
    return new Span(from, place(), false, column);
  }

  private @Nullable Integer place() {
    Token token = tokens.get(at);
    if (!token.is(Kind.NUMBER)) {
      return null;
    }
    if (!token.value().isInt() || token.value().sign() <= 0) {
      throw SyntaxError.at(
          token.column(), "an index is a whole number from 1, not " + token.shown());
    }
    at++;
    return token.value().toInt();
  }

  /** The entries at the indices. */
  Value of(Value value) {
    if (!(value instanceof Matrix m)) {
      throw SyntaxError.at(spans.getFirst().column(), "a number has no entries")
          .hint("declare a vector: for x in R^3");
    }
    if (spans.size() > 2 || spans.size() == 1 && !m.isVector()) {
      throw SyntaxError.at(
          spans.getFirst().column(),
          m.shown()
              + " takes "
              + (m.isVector() ? "one index" : "two indices")
              + ", not "
              + spans.size());
    }
    Vector<Integer> rows = places(spans.getFirst(), m.rows(), m);
    Vector<Integer> columns =
        spans.size() == 1 ? Vector.of(0) : places(spans.getLast(), m.columns(), m);
    Vector<Expr> entries = rows.flatMap(i -> columns.map(j -> m.entry(i, j)));
    boolean single = spans.stream().allMatch(Span::single);
    return single
        ? new Scalar(entries.head(), m.column())
        : new Matrix(rows.size(), columns.size(), entries, m.column());
  }

  private static Vector<Integer> places(Span span, int size, Matrix m) {
    int from = span.from() == null ? 1 : span.from();
    int to = span.to() == null ? size : span.to();
    if (from > size || to > size) {
      throw SyntaxError.at(
          span.column(), m.shown() + " has no place " + Math.max(from, to) + " there");
    }
    if (from > to) {
      throw SyntaxError.at(span.column(), "the slice " + from + ":" + to + " is empty");
    }
    return Vector.rangeClosed(from - 1, to - 1);
  }
}
