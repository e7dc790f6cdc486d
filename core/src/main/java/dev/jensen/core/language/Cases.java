package dev.jensen.core.language;

import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Relation;
import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The branches of a piecewise term as far as they are read. */
final class Cases {
  private final List<Piecewise.Branch> branches = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private @Nullable Expr value;
  private @Nullable Expr left;
  private @Nullable Relation relation;

  /** Whether a value was read and its conditions are being read. */
  boolean inCondition() {
    return value != null;
  }

  /** What may stand after what was read. */
  String expected() {
    return value == null
        ? "if or otherwise"
        : relation == null ? "a comparison such as < 0" : "and, ; or a last case with otherwise";
  }

  /** Whether the condition being read has its comparison. */
  boolean isCompared() {
    return relation != null;
  }

  void value(Expr read) {
    value = read;
  }

  /** One side of a comparison was read, and the comparison after it. */
  void compare(Expr side, Relation next) {
    addCondition(side);
    left = side;
    relation = next;
  }

  /** The last side of a condition was read. */
  void endCondition(Expr side) {
    addCondition(side);
    left = null;
    relation = null;
  }

  /** The last condition of the branch was read. */
  void endBranch() {
    if (value != null) {
      branches.add(new Piecewise.Branch(Vector.ofAll(conditions), value));
    }
    conditions.clear();
    value = null;
  }

  /** The whole where the case just read is the last one. */
  Expr whole() {
    endBranch();
    return Piecewise.ofCases(Vector.ofAll(branches));
  }

  Expr otherwise(Expr last) {
    return Piecewise.of(Vector.ofAll(branches), last);
  }

  private void addCondition(Expr right) {
    if (left != null && relation != null) {
      conditions.add(condition(left, relation, right));
    }
  }

  /** The condition as a comparison with zero; a term without variables goes to the right first. */
  private static Condition condition(Expr left, Relation relation, Expr right) {
    return isClosed(left) && !isClosed(right)
        ? new Condition(right.minus(left), mirrored(relation))
        : new Condition(left.minus(right), relation);
  }

  private static boolean isClosed(Expr term) {
    return Dag.variables(term).isEmpty();
  }

  /** The relation in which the right side stands to the left one. */
  static Relation mirrored(Relation relation) {
    return switch (relation) {
      case LESS -> Relation.GREATER;
      case AT_MOST -> Relation.AT_LEAST;
      case EQUAL -> Relation.EQUAL;
      case AT_LEAST -> Relation.AT_MOST;
      case GREATER -> Relation.LESS;
    };
  }

  /** The relation that a token stands for. */
  static Relation relation(Token token) {
    return switch (token.kind()) {
      case LESS -> Relation.LESS;
      case AT_MOST -> Relation.AT_MOST;
      case EQUAL -> Relation.EQUAL;
      case AT_LEAST -> Relation.AT_LEAST;
      case GREATER -> Relation.GREATER;
      default -> throw new IllegalArgumentException(token.text() + " compares nothing");
    };
  }
}
