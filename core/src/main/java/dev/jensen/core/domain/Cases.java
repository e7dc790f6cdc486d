package dev.jensen.core.domain;

import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.expr.Sum;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a box on which a case of a piecewise term may be taken, and what holds there. A part
 * is smaller than the box where a condition compares one variable with a number: {@code x = 0},
 * {@code 2y - sqrt(3) < 0}.
 */
final class Cases {
  /** With more parts the conditions are not told apart any further. */
  private static final int MOST = 32;

  private Cases() {}

  /** A box, and conditions that hold at each of its points at which the case is taken. */
  record Part(Box box, Vector<Condition> holding) {
    /** Makes known to the ranges what holds. */
    void tell(Ranges ranges) {
      for (Condition each : holding) {
        Cases.tell(each.left(), each.relation(), ranges);
      }
    }
  }

  /** That a variable compares with a number. */
  private record Cut(String variable, Expr at, Relation relation) {}

  /**
   * Parts that together hold every point at which the case is taken; the last case is numbered like
   * a branch after all others. What makes too many parts is passed over, which only makes the boxes
   * larger.
   */
  static Vector<Part> parts(Piecewise piecewise, int branch, Box box) {
    Vector<Part> parts = Vector.of(new Part(box, Vector.empty()));
    for (int i = 0; i < branch; i++) {
      Vector<Vector<Condition>> failures = failures(piecewise.branches().get(i).conditions());
      Vector<Part> apart = parts.flatMap(part -> failures.flatMap(each -> where(part, each)));
      parts = apart.size() <= MOST ? apart : parts;
    }
    return branch < piecewise.branches().size()
        ? parts.flatMap(part -> where(part, piecewise.branches().get(branch).conditions()))
        : parts;
  }

  /**
   * How conditions fail together: one fails, and those before it hold. What holds together in one
   * of these ways is listed.
   */
  private static Vector<Vector<Condition>> failures(Vector<Condition> conditions) {
    return Vector.range(0, conditions.size())
        .flatMap(
            i ->
                not(conditions.get(i).relation())
                    .map(r -> new Condition(conditions.get(i).left(), r))
                    .map(failed -> conditions.take(i).append(failed)));
  }

  /** The part where the conditions hold as well: none if they do nowhere, else one. */
  private static Vector<Part> where(Part part, Vector<Condition> conditions) {
    Box box = part.box();
    for (Condition each : conditions) {
      Cut cut = cut(each, box);
      Vector<Box> held = cut == null ? Vector.of(box) : held(box, cut);
      if (held.isEmpty()) {
        return Vector.empty();
      }
      box = held.head();
    }
    return Vector.of(new Part(box, part.holding().appendAll(conditions)));
  }

  /** The comparison bounds the term, and what is left of it without a number in it. */
  private static void tell(Expr left, Relation relation, Ranges ranges) {
    ranges.assume(left, relation.numbers());
    // The negative of a product is one with another factor, and has no part that is the product.
    ranges.assume(left.negate(), relation.numbers().negate());
    if (left instanceof Product product
        && product.factors().head() instanceof Constant c
        && !c.value().isZero()) {
      Expr others = Expr.product(product.factors().tail());
      ranges.assume(others, relation.numbers().scale(c.value().inverse()));
    }
    for (Expr each : left instanceof Sum sum ? sum.terms() : Vector.<Expr>empty()) {
      if (each instanceof Constant c) {
        Vector<Expr> others = ((Sum) left).terms().remove(each);
        ranges.assume(Expr.sum(others), relation.numbers().add(c.value().negate()));
      }
    }
  }

  private static @Nullable Cut cut(Condition condition, Box box) {
    Set<String> names = Dag.variables(condition.left());
    Line line = names.size() == 1 && box.has(names.head()) ? Line.of(condition.left()) : null;
    int rising = line == null ? 0 : Points.compare(line.slope(), Expr.ZERO).getOrElse(0);
    if (line == null || rising == 0) {
      return null;
    }
    Expr at = line.offset().negate().over(line.slope());
    Relation relation = rising > 0 ? condition.relation() : mirrored(condition.relation());
    return Points.isPoint(at) ? new Cut(names.head(), at, relation) : null;
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
  private static Vector<Box> held(Box box, Cut cut) {
    Axis axis = box.axis(cut.variable());
    Axis side =
        switch (cut.relation()) {
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
