package dev.jensen.core.language;

import dev.jensen.core.expr.Expr;
import io.vavr.collection.Map;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What has been read of one bracket, call, definition or case, as far as it is open: the finished
 * terms of a sum, the finished factors of its last term, and the signs and bases that wait for the
 * operand now being read.
 */
final class Frame {
  /** What opened the frame, and so what closes it. */
  enum Kind {
    WHOLE,
    GROUP,
    BARS,
    CALL,
    LIST,
    DEFINITION,
    BODY,
    CASES
  }

  /** A sign, root or base before an operand; the base is null for sign and root. */
  private record Waiting(boolean root, @Nullable Value base) {
    static final Waiting MINUS = new Waiting(false, null);
    static final Waiting ROOT = new Waiting(true, null);
  }

  final Kind kind;
  final Token opener;

  /** The arguments of a call, or the entries of a list, that are complete. */
  final List<Value> arguments = new ArrayList<>();

  /** How many entries of a list stand in the rows that a semicolon has ended. */
  private final List<Integer> rows = new ArrayList<>();

  /** For a definition and its body: the names that held before. */
  final @Nullable Map<String, Value> outer;

  final @Nullable Cases cases;

  private Deque<Value> terms = new ArrayDeque<>();
  private Deque<Value> factors = new ArrayDeque<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private boolean inverse;
  private @Nullable Value operand;

  /** In place of an operand: the terms or factors of a bracket, which may go on outside of it. */
  private @Nullable Deque<Value> group;

  private boolean groupIsSum;

  Frame(Kind kind, Token opener) {
    this(kind, opener, null);
  }

  Frame(Kind kind, Token opener, @Nullable Map<String, Value> outer) {
    this.kind = kind;
    this.opener = opener;
    this.outer = outer;
    this.cases = kind == Kind.CASES ? new Cases() : null;
  }

  boolean needsOperand() {
    return operand == null && group == null;
  }

  boolean afterRoot() {
    return !waiting.isEmpty() && waiting.getLast() == Waiting.ROOT;
  }

  void operand(Value value) {
    Value rooted = value;
    while (afterRoot()) {
      waiting.removeLast();
      rooted = rooted.map(Expr::sqrt);
    }
    operand = rooted;
  }

  /** The operand is a bracket, now closed. */
  void operand(Frame bracket) {
    groupIsSum = !bracket.terms.isEmpty() || bracket.isBareSum();
    if (groupIsSum) {
      bracket.plus();
    } else {
      bracket.finishFactor();
    }
    Deque<Value> parts = groupIsSum ? bracket.terms : bracket.factors;
    if (parts.size() == 1) {
      operand(parts.getFirst());
    } else if (afterRoot()) {
      operand(combined(parts, groupIsSum, bracket.opener.column()));
    } else {
      group = parts;
    }
  }

  /** A minus before the operand; two of them cancel. */
  void minus() {
    if (!waiting.isEmpty() && waiting.getLast() == Waiting.MINUS) {
      waiting.removeLast();
    } else {
      waiting.add(Waiting.MINUS);
    }
  }

  void root() {
    waiting.add(Waiting.ROOT);
  }

  /** The operand read last is a base. */
  void raise() {
    waiting.add(new Waiting(false, take()));
  }

  /** The operand read last carries a superscript. */
  void raise(dev.jensen.core.number.Rational exponent) {
    Value base = take();
    operand = MatrixAlgebra.power(base, new Value.Scalar(Expr.constant(exponent), base.column()));
  }

  /**
   * The operand read last is followed by something that makes another of it: a transpose, an index.
   */
  void replace(UnaryOperator<Value> change) {
    operand = change.apply(take());
  }

  /** Whether the operand read last is a vector or matrix. */
  boolean holdsMatrix() {
    return operand instanceof Value.Matrix
        || group != null && group.stream().anyMatch(Value.Matrix.class::isInstance);
  }

  /** The factor read last is complete, and another one follows. */
  void times(boolean over) {
    finishFactor();
    inverse = over;
  }

  /** The term read last is complete, and another one follows. */
  void plus() {
    if (group != null && isBareSum()) {
      terms = joined(terms, group);
      group = null;
    } else {
      finishFactor();
      finishTerm();
    }
  }

  /** The value of all that was read; the frame is empty afterwards. */
  Value finish() {
    plus();
    Value value = combined(terms, true, terms.getFirst().column());
    terms.clear();
    return value;
  }

  /** The entry of a list read last may end a row. */
  void endsRow(boolean ends) {
    if (ends) {
      rows.add(arguments.size());
    }
  }

  /** The vector or matrix that a list in square brackets stands for. */
  Value list() {
    return MatrixAlgebra.list(arguments, rows, opener.column());
  }

  /** Whether the term read last is a bracket with a sum in it, and nothing else. */
  private boolean isBareSum() {
    return group != null && groupIsSum && waiting.isEmpty() && factors.isEmpty();
  }

  private void finishTerm() {
    terms.add(combined(factors, false, factors.getFirst().column()));
    factors.clear();
  }

  private void finishFactor() {
    if (group != null && !groupIsSum && waiting.isEmpty() && !inverse) {
      factors = joined(factors, group);
      group = null;
      return;
    }
    Value value = take();
    while (!waiting.isEmpty()) {
      Value base = waiting.removeLast().base();
      value = base == null ? value.map(Expr::negate) : MatrixAlgebra.power(base, value);
    }
    factors.add(inverse ? MatrixAlgebra.inverse(value) : value);
    inverse = false;
  }

  /**
   * One list after the other; the shorter one is moved, so that nesting costs no more than size.
   */
  private static Deque<Value> joined(Deque<Value> left, Deque<Value> right) {
    if (left.size() >= right.size()) {
      left.addAll(right);
      return left;
    }
    while (!left.isEmpty()) {
      right.addFirst(left.removeLast());
    }
    return right;
  }

  private static Value combined(Deque<Value> parts, boolean isSum, int column) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    return isSum ? MatrixAlgebra.sum(parts, column) : MatrixAlgebra.product(parts, column);
  }

  private Value take() {
    Value value = operand;
    if (group != null) {
      value = combined(group, groupIsSum, group.getFirst().column());
    }
    if (value == null) {
      throw new IllegalStateException("no operand was read");
    }
    operand = null;
    group = null;
    return value;
  }

  /** That the token cannot stand here, after a complete operand. */
  SyntaxError unexpected(Token token) {
    String open = " (opened at column " + opener.column() + ")";
    String what =
        switch (kind) {
          case WHOLE, BODY -> "an operator or the end";
          case GROUP -> "an operator or )" + open;
          case BARS -> "an operator or |" + open;
          case CALL -> "an operator, a comma or ) of " + opener.shown() + "(...)";
          case LIST -> "an operator, a comma or ]" + open;
          case DEFINITION -> "an operator or in after the definition of " + opener.shown();
          case CASES -> (cases == null ? "" : cases.expected()) + open;
        };
    SyntaxError error =
        SyntaxError.at(token.column(), "expected " + what + ", found " + token.shown());
    if (kind == Kind.CASES) {
      return error.hint("write {x^2 if x < 0; x otherwise}");
    }
    return kind == Kind.WHOLE && token.kind().isRelation()
        ? error.hint("conditions stand after for: x^2 for x > 0")
        : error;
  }
}
