package dev.jensen.core.domain;

import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.expr.Sum;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a box on which a case of a piecewise term may be taken, where that hangs on one
 * variable and a number: {@code x = 0}, {@code 2y - 1 < 0}.
 */
final class Cases {
  private Cases() {}

  /** That a variable compares with a number. */
  private record Cut(String variable, Expr at, Relation relation) {}

  /**
   * Boxes that together hold every point at which the case is taken; the last case is numbered like
   * a branch after all others. Conditions of another form are passed over, which only makes the
   * boxes larger.
   */
  static Vector<Box> parts(Piecewise piecewise, int branch, Box box) {
    Vector<Box> parts = Vector.of(box);
    for (int i = 0; i < branch; i++) {
      Vector<Condition> conditions = piecewise.branches().get(i).conditions();
      Cut cut = conditions.size() == 1 ? cut(conditions.head(), box) : null;
      if (cut != null) {
        parts = parts.flatMap(part -> not(cut.relation()).flatMap(r -> held(part, cut, r)));
      }
    }
    if (branch < piecewise.branches().size()) {
      for (Condition condition : piecewise.branches().get(branch).conditions()) {
        Cut cut = cut(condition, box);
        if (cut != null) {
          parts = parts.flatMap(part -> held(part, cut, cut.relation()));
        }
      }
    }
    return parts;
  }

  /** Makes known to the ranges what holds wherever the case is taken. */
  static void tell(Piecewise piecewise, int branch, Ranges ranges) {
    for (int i = 0; i < branch; i++) {
      Vector<Condition> conditions = piecewise.branches().get(i).conditions();
      Vector<Relation> left =
          conditions.size() == 1 ? not(conditions.head().relation()) : Vector.empty();
      if (left.size() == 1) {
        tell(conditions.head().left(), left.head(), ranges);
      }
    }
    if (branch < piecewise.branches().size()) {
      for (Condition condition : piecewise.branches().get(branch).conditions()) {
        tell(condition.left(), condition.relation(), ranges);
      }
    }
  }

  /** The comparison bounds the term, and what is left of it without a number among its summands. */
  private static void tell(Expr left, Relation relation, Ranges ranges) {
    ranges.assume(left, relation.numbers());
    for (Expr each : left instanceof Sum sum ? sum.terms() : Vector.<Expr>empty()) {
      if (each instanceof Constant c) {
        Vector<Expr> others = ((Sum) left).terms().remove(each);
        ranges.assume(Expr.sum(others), relation.numbers().add(c.value().negate()));
      }
    }
  }

  private static @Nullable Cut cut(Condition condition, Box box) {
    Set<String> names = Dag.variables(condition.left());
    if (names.size() != 1 || !box.has(names.head())) {
      return null;
    }
    String v = names.head();
    Expr rest = Dag.substitute(condition.left(), v, Expr.ZERO);
    return Derivative.of(condition.left(), v) instanceof Constant slope
            && rest instanceof Constant start
            && !slope.value().isZero()
        ? new Cut(
            v,
            Expr.constant(start.value().negate().divide(slope.value())),
            slope.value().sign() > 0 ? condition.relation() : mirrored(condition.relation()))
        : null;
  }

  private static Relation mirrored(Relation relation) {
    return switch (relation) {
      case LESS -> Relation.GREATER;
      case AT_MOST -> Relation.AT_LEAST;
      case EQUAL -> Relation.EQUAL;
      case AT_LEAST -> Relation.AT_MOST;
      case GREATER -> Relation.LESS;
    };
  }

  private static Vector<Relation> not(Relation relation) {
    return switch (relation) {
      case LESS -> Vector.of(Relation.AT_LEAST);
      case AT_MOST -> Vector.of(Relation.GREATER);
      case EQUAL -> Vector.of(Relation.LESS, Relation.GREATER);
      case AT_LEAST -> Vector.of(Relation.LESS);
      case GREATER -> Vector.of(Relation.AT_MOST);
    };
  }

  /** The part of the box on which the variable compares so with the number: none, or one. */
  private static Vector<Box> held(Box box, Cut cut, Relation relation) {
    Axis axis = box.axis(cut.variable());
    Axis side =
        switch (relation) {
          case LESS -> Axis.REAL.upTo(cut.at(), true);
          case AT_MOST -> Axis.REAL.upTo(cut.at(), false);
          case EQUAL -> Axis.point(cut.at());
          case AT_LEAST -> Axis.REAL.from(cut.at(), false);
          case GREATER -> Axis.REAL.from(cut.at(), true);
        };
    if (Points.within(axis, side)) {
      return Vector.of(box);
    }
    if (!Points.nonempty(axis)) {
      return Vector.of(box);
    }
    Axis both = meet(axis, side);
    // Where two ends cannot be told apart the whole box stays, which is no less.
    return both == null
        ? Vector.of(box)
        : Points.nonempty(both) ? Vector.of(box.with(cut.variable(), both)) : Vector.empty();
  }

  /** The common part, whose ends may be out of order; null if two ends cannot be compared. */
  private static @Nullable Axis meet(Axis axis, Axis side) {
    Expr lo = axis.lo();
    boolean loOpen = axis.loOpen();
    if (side.lo() != null) {
      Integer order = lo == null ? Integer.valueOf(-1) : Points.compare(lo, side.lo()).getOrNull();
      if (order == null) {
        return null;
      }
      loOpen = order < 0 ? side.loOpen() : order == 0 ? loOpen || side.loOpen() : loOpen;
      lo = order < 0 ? side.lo() : lo;
    }
    Expr hi = axis.hi();
    boolean hiOpen = axis.hiOpen();
    if (side.hi() != null) {
      Integer order = hi == null ? Integer.valueOf(1) : Points.compare(hi, side.hi()).getOrNull();
      if (order == null) {
        return null;
      }
      hiOpen = order > 0 ? side.hiOpen() : order == 0 ? hiOpen || side.hiOpen() : hiOpen;
      hi = order > 0 ? side.hi() : hi;
    }
    if (lo != null && hi != null && Points.compare(lo, hi).isEmpty()) {
      return null;
    }
    return new Axis(lo, loOpen, hi, hiOpen);
  }
}
