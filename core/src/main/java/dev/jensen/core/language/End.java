package dev.jensen.core.language;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * An end of an interval as a text gives it.
 *
 * @param value a term without variables; null for an infinite end
 * @param sign the sign of an infinite end; 0 for a finite one
 * @param column where the text gives it
 */
record End(@Nullable Expr value, int sign, int column) {
  private static final int FEWEST_BITS = 64;
  private static final int MOST_BITS = 4096;

  /**
   * The finite end.
   *
   * @throws SyntaxError if the term is undefined
   */
  static End finite(Expr value, int column) {
    for (int bits = FEWEST_BITS; bits <= MOST_BITS; bits *= 4) {
      if (enclosure(value, bits) != null) {
        return new End(value, 0, column);
      }
    }
    throw SyntaxError.at(
        SyntaxError.Code.DOMAIN, column, "the end of the interval, " + value + ", is undefined");
  }

  static End infinite(int sign, int column) {
    return new End(null, sign, column);
  }

  /**
   * The part of the axis whose points stand in the relation to this end.
   *
   * @throws SyntaxError if there is none
   */
  Axis narrow(String name, Axis axis, Relation relation) {
    boolean above = relation == Relation.GREATER || relation == Relation.AT_LEAST;
    boolean below = relation == Relation.LESS || relation == Relation.AT_MOST;
    boolean open = relation == Relation.GREATER || relation == Relation.LESS;
    if (value == null) {
      if (above && sign < 0 || below && sign > 0) {
        return axis;
      }
      throw empty(name, relation.symbol() + (sign < 0 ? " -inf" : " inf"));
    }
    Axis narrowed = below ? axis : raised(axis, value, open);
    narrowed = above ? narrowed : lowered(narrowed, value, open);
    if (isEmpty(narrowed)) {
      throw empty(name, "in " + narrowed);
    }
    return narrowed;
  }

  private static Axis raised(Axis axis, Expr end, boolean open) {
    Expr lo = axis.lo();
    int order = lo == null ? -1 : compare(lo, end);
    if (lo == null || order < 0) {
      return axis.from(end, open);
    }
    return axis.from(lo, axis.loOpen() || order == 0 && open);
  }

  private static Axis lowered(Axis axis, Expr end, boolean open) {
    Expr hi = axis.hi();
    int order = hi == null ? 1 : compare(hi, end);
    if (hi == null || order > 0) {
      return axis.upTo(end, open);
    }
    return axis.upTo(hi, axis.hiOpen() || order == 0 && open);
  }

  private SyntaxError empty(String name, String where) {
    return SyntaxError.at(
        SyntaxError.Code.DOMAIN, column, "the domain is empty: there is no " + name + " " + where);
  }

  private static boolean isEmpty(Axis axis) {
    if (axis.lo() == null || axis.hi() == null) {
      return false;
    }
    int order = compare(axis.lo(), axis.hi());
    return order > 0 || order == 0 && (axis.loOpen() || axis.hiOpen());
  }

  /** The order of two numbers; 0 also if thousands of bits do not tell them apart. */
  private static int compare(Expr left, Expr right) {
    if (left == right) {
      return 0;
    }
    if (left instanceof Constant a && right instanceof Constant b) {
      return a.value().compareTo(b.value());
    }
    for (int bits = FEWEST_BITS; bits <= MOST_BITS; bits *= 4) {
      Interval a = enclosure(left, bits);
      Interval b = enclosure(right, bits);
      if (a != null && b != null) {
        if (isBelow(a.hi(), b.lo())) {
          return -1;
        }
        if (isBelow(b.hi(), a.lo())) {
          return 1;
        }
      }
    }
    return 0;
  }

  private static boolean isBelow(@Nullable Rational left, @Nullable Rational right) {
    return left != null && right != null && left.compareTo(right) < 0;
  }

  private static @Nullable Interval enclosure(Expr closed, int bits) {
    try {
      return Ranges.point(closed, bits);
    } catch (IllegalArgumentException undefined) {
      return null;
    }
  }
}
