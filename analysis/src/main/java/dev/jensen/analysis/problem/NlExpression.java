package dev.jensen.analysis.problem;

import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Relation;
import io.vavr.collection.Vector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression of an .nl file, an operator before its operands, one a line; with a stack of
 * its own, so that no depth overflows.
 */
final class NlExpression {
  private static final int AND = 21;
  private static final int NOT = 34;
  private static final int IF = 35;
  private static final int ALL = 70;

  private final Source source;
  private final NlTerms terms;
  private final IntFunction<@Nullable Expr> variables;
  private final Deque<Open> stack = new ArrayDeque<>();

  /** Reads with these variables; null is one that is not defined. */
  NlExpression(Source source, NlTerms terms, IntFunction<@Nullable Expr> variables) {
    this.source = source;
    this.terms = terms;
    this.variables = variables;
  }

  /** An operator whose operands are being read. */
  private record Open(int operator, long operands, int line, List<NlValue> values) {}

  /** Reads a number from the lines that follow. */
  Expr number(String what) throws ProblemError {
    return value(what) instanceof NlValue.Term t ? t.term() : notANumber();
  }

  /** Reads a truth value from the lines that follow. */
  NlValue.Truth truth(String what) throws ProblemError {
    if (value(what) instanceof NlValue.Truth t) {
      return t;
    }
    throw source.error(1, "expected a condition, found a number");
  }

  private Expr notANumber() throws ProblemError {
    throw source.error(1, "expected a number, found a condition");
  }

  private NlValue value(String what) throws ProblemError {
    stack.clear();
    while (true) {
      if (!source.advance()) {
        throw source.ended("inside the expression of " + what);
      }
      NlValue value = leaf();
      while (value != null && !stack.isEmpty()) {
        Open top = stack.peek();
        top.values().add(value);
        if (top.values().size() < top.operands()) {
          value = null;
        } else {
          stack.pop();
          value = applied(top);
        }
      }
      if (value != null) {
        return value;
      }
    }
  }

  /** The number or variable of the current line; null for an operator, which goes on the stack. */
  private @Nullable NlValue leaf() throws ProblemError {
    NlWords words = new NlWords(source);
    String word = words.word(0);
    switch (word.isEmpty() ? ' ' : word.charAt(0)) {
      case 'n', 's', 'l' -> {
        return new NlValue.Term(Expr.constant(source.number(word.substring(1), 2)));
      }
      case 'v' -> {
        int index = words.afterLetter("the number of a variable");
        Expr variable = variables.apply(index);
        if (variable == null) {
          throw words
              .error(0, "v" + index + " is no variable, and no defined variable before this line")
              .code("unknown-name")
              .hint("a defined variable may use only what its file defines before it");
        }
        return new NlValue.Term(variable);
      }
      case 'o' -> {
        open(words, words.afterLetter("the number of an operator"));
        return null;
      }
      case 'f' ->
          throw words
              .error(0, "the call of an imported function is not supported")
              .code("unsupported");
      case 'h' -> throw words.error(0, "a string is not supported here").code("unsupported");
      default ->
          throw words
              .error(0, "expected an expression, found " + Source.shown(word))
              .hint("its lines begin with n, v or o");
    }
  }

  private void open(NlWords words, int number) throws ProblemError {
    NlOperator arithmetic = NlOperator.of(number);
    int operands =
        arithmetic != null
            ? arithmetic.operands()
            : switch (number) {
              case 22, 23, 24, 28, 29, 30, AND -> 2;
              case NOT -> 1;
              case IF -> 3;
              case ALL -> NlOperator.MANY;
              default -> throw refused(words, number);
            };
    int line = source.number();
    if (operands == NlOperator.MANY) {
      if (!source.advance()) {
        throw source.ended("where operator o" + number + " should say how many operands it has");
      }
      operands = new NlWords(source).count(0, "a number of operands");
      if (operands == 0) {
        throw source.error(1, "operator o" + number + " has no operands");
      }
    }
    Open outer = stack.peek();
    boolean flat = outer != null && isSum(number) && isSum(outer.operator());
    if (flat && outer != null) {
      // A sum within a sum is no deeper, and long chains of them are common.
      stack.pop();
      long more = outer.operands() + operands - 1;
      stack.push(new Open(outer.operator(), more, outer.line(), outer.values()));
    } else {
      stack.push(new Open(number, operands, line, new ArrayList<>()));
    }
  }

  private static boolean isSum(int number) {
    NlOperator operator = NlOperator.of(number);
    return operator == NlOperator.PLUS || operator == NlOperator.SUM;
  }

  private static ProblemError refused(NlWords words, int number) {
    String name =
        switch (number) {
          case 20, 71 -> "or";
          case 72, 73 -> "an implication";
          default -> NlOperator.refused(number);
        };
    return name.isEmpty()
        ? words.error(0, "unknown operator o" + number).code("unsupported")
        : words
            .error(0, "operator o" + number + ", " + name + ", is not supported")
            .code("unsupported");
  }

  private NlValue applied(Open open) throws ProblemError {
    NlOperator arithmetic = NlOperator.of(open.operator());
    if (arithmetic != null) {
      Vector<Expr> arguments = Vector.empty();
      for (NlValue each : open.values()) {
        arguments = arguments.append(term(each, open));
      }
      Vector<Expr> all = arguments;
      return new NlValue.Term(terms.made(all, () -> arithmetic.apply(all)));
    }
    return switch (open.operator()) {
      case 22 -> compared(open, Relation.LESS);
      case 23 -> compared(open, Relation.AT_MOST);
      case 24 -> compared(open, Relation.EQUAL);
      case 28 -> compared(open, Relation.AT_LEAST);
      case 29 -> compared(open, Relation.GREATER);
      case 30 -> compared(open, Relation.EQUAL).negate();
      case NOT -> truth(open.values().getFirst(), open).negate();
      case IF -> chosen(open);
      default -> together(open);
    };
  }

  private NlValue.Truth compared(Open open, Relation relation) throws ProblemError {
    Expr left = term(open.values().get(0), open);
    Expr right = term(open.values().get(1), open);
    Expr difference = terms.made(Vector.of(left, right), () -> left.minus(right));
    return new NlValue.Truth(Vector.of(new Condition(difference, relation)), true);
  }

  private NlValue.Truth together(Open open) throws ProblemError {
    Vector<Condition> all = Vector.empty();
    for (NlValue each : open.values()) {
      NlValue.Truth truth = truth(each, open);
      if (!truth.holds()) {
        throw error(open, "a negation inside of and is not supported").code("unsupported");
      }
      all = all.appendAll(truth.all());
    }
    return new NlValue.Truth(all, true);
  }

  private NlValue chosen(Open open) throws ProblemError {
    NlValue.Truth truth = truth(open.values().get(0), open);
    Expr first = term(open.values().get(1), open);
    Expr second = term(open.values().get(2), open);
    Expr then = truth.holds() ? first : second;
    Expr otherwise = truth.holds() ? second : first;
    return new NlValue.Term(
        terms.made(
            truth.all().map(Condition::left).append(first).append(second),
            () -> Piecewise.of(Vector.of(new Piecewise.Branch(truth.all(), then)), otherwise)));
  }

  private Expr term(NlValue value, Open open) throws ProblemError {
    if (value instanceof NlValue.Term t) {
      return t.term();
    }
    throw error(open, "operator o" + open.operator() + " needs numbers, not conditions");
  }

  private NlValue.Truth truth(NlValue value, Open open) throws ProblemError {
    if (value instanceof NlValue.Truth t) {
      return t;
    }
    throw error(open, "operator o" + open.operator() + " needs a condition, not a number");
  }

  private ProblemError error(Open open, String message) {
    return source.error(open.line(), 1, message);
  }
}
