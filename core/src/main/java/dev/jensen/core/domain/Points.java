package dev.jensen.core.domain;

import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Map;
import io.vavr.control.Option;

/** Compares terms without variables by enclosures that are refined until they separate. */
public final class Points {
  /** How many bits are tried first. */
  static final int FIRST = 64;

  private static final int CAP = 1024;

  private Points() {}

  /** The order of two points; none if they cannot be told apart, or one is undefined. */
  public static Option<Integer> compare(Expr left, Expr right) {
    if (left == right) {
      return Option.some(0);
    }
    if (left instanceof Constant a && right instanceof Constant b) {
      return Option.some(a.value().compareTo(b.value()));
    }
    for (int bits = FIRST; bits <= CAP; bits *= 4) {
      Interval a = new Ranges(java.util.Map.of(), bits).of(left);
      Interval b = new Ranges(java.util.Map.of(), bits).of(right);
      if (a == null || b == null) {
        return Option.none();
      }
      if (a.isBelow(b)) {
        return Option.some(-1);
      }
      if (b.isBelow(a)) {
        return Option.some(1);
      }
      if (a.isPoint() && b.isPoint()) {
        return Option.some(0);
      }
    }
    return Option.none();
  }

  /** Whether the first point is surely smaller. */
  public static boolean less(Expr left, Expr right) {
    return compare(left, right).exists(order -> order < 0);
  }

  /** Whether the term has no variables and surely has a value. */
  public static boolean isPoint(Expr term) {
    return Dag.variables(term).isEmpty() && new Ranges(java.util.Map.of(), FIRST).of(term) != null;
  }

  /** Whether the axis surely lies between points and holds at least one. */
  public static boolean nonempty(Axis axis) {
    if (axis.lo() != null && !isPoint(axis.lo()) || axis.hi() != null && !isPoint(axis.hi())) {
      return false;
    }
    if (axis.lo() == null || axis.hi() == null) {
      return true;
    }
    return compare(axis.lo(), axis.hi())
        .exists(order -> order < 0 || order == 0 && !axis.loOpen() && !axis.hiOpen());
  }

  /** Whether every point of one axis surely lies in the other. */
  public static boolean within(Axis inner, Axis outer) {
    return startsWithin(inner.lo(), inner.loOpen(), outer.lo(), outer.loOpen(), 1)
        && startsWithin(inner.hi(), inner.hiOpen(), outer.hi(), outer.hiOpen(), -1);
  }

  private static boolean startsWithin(
      @org.jspecify.annotations.Nullable Expr inner,
      boolean innerOpen,
      @org.jspecify.annotations.Nullable Expr outer,
      boolean outerOpen,
      int direction) {
    if (outer == null) {
      return true;
    }
    if (inner == null) {
      return false;
    }
    return compare(inner, outer)
        .exists(order -> order * direction > 0 || order == 0 && (!outerOpen || innerOpen));
  }

  /**
   * Whether every point of one box surely lies in the other, in all the variables that the other
   * names. Of half-spaces, one lies in another if it is the same.
   */
  public static boolean within(Box inner, Box outer) {
    return inner == outer
        || outer.axes().forAll(axis -> inner.has(axis._1) && within(inner.axis(axis._1), axis._2))
            && inner.halfSpaces().imply(outer.halfSpaces());
  }

  /** Whether the point, which names every variable of the half-space, surely lies in it. */
  private static boolean in(Map<String, Expr> point, HalfSpace halfSpace) {
    return compare(halfSpace.affine().at(point), Expr.ZERO)
        .exists(order -> order > 0 || order == 0 && !halfSpace.strict());
  }

  /** Whether the point, which names every variable of the half-spaces, surely lies in all. */
  public static boolean in(Map<String, Expr> point, HalfSpaces halfSpaces) {
    return halfSpaces.all().forAll(each -> in(point, each))
        && halfSpaces.matrices().forAll(each -> in(point, each));
  }

  /** Only points of rationals are known to make a matrix semidefinite. */
  private static boolean in(Map<String, Expr> point, MatrixInequality inequality) {
    Map<String, Expr> own = point.filterKeys(inequality.variables()::contains);
    return own.values().forAll(Constant.class::isInstance)
        && inequality.holds(own.mapValues(value -> ((Constant) value).value()));
  }

  /** Whether the point surely lies on the axis. */
  public static boolean on(Expr point, Axis axis) {
    return within(Axis.point(point), axis);
  }
}
