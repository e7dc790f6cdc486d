package dev.jensen.analysis.calculus;

import dev.jensen.analysis.search.Grid;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Condition;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.expr.Relation;
import dev.jensen.core.number.Interval;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a function is surely undefined at a point: one of its parts is, and no case leaves it out.
 *
 * @param part the part that is undefined
 * @param point the point, in words
 */
public record Gap(Expr part, String point) {
  private static final int BITS = 96;
  private static final int MOST_CORNERED = 4;

  /** A point of the box at which the function is surely undefined; null if none is found. */
  public static @Nullable Gap in(Expr function, Box box) {
    Vector<String> names = box.variables().toVector();
    if (names.size() != 1) {
      return corner(function, box);
    }
    String v = names.head();
    Vector<Expr> candidates =
        Vector.of(box.axis(v).lo(), box.axis(v).hi(), Expr.ZERO)
            .filter(Objects::nonNull)
            .appendAll(Requirement.of(function).flatMap(r -> zeros(r.term(), v, box)))
            .appendAll(
                Vector.ofAll(Grid.inside(box.axis(v), 40))
                    .map(x -> Expr.constant(Recognition.between(x - 0.01, x + 0.01))));
    return candidates
        .filter(point -> Points.on(point, box.axis(v)))
        .map(point -> at(function, Box.of(v, Axis.point(point))))
        .find(Objects::nonNull)
        .getOrNull();
  }

  /** A point among the ends and zeros of few variables. */
  private static @Nullable Gap corner(Expr function, Box box) {
    Vector<Box> points = Vector.of(Box.EMPTY);
    for (String v :
        box.variables().size() > MOST_CORNERED ? Vector.<String>empty() : box.variables()) {
      Axis axis = box.axis(v);
      Vector<Expr> own =
          Vector.of(Expr.ZERO, axis.lo(), axis.hi())
              .filter(Objects::nonNull)
              .filter(end -> Points.on(end, axis))
              .distinct();
      points = points.flatMap(point -> own.map(end -> point.with(v, Axis.point(end))));
    }
    return points
        .filter(
            point ->
                point.variables().size() == box.variables().size()
                    && Points.in(point.points(), box.halfSpaces()))
        .map(point -> at(function, point))
        .find(Objects::nonNull)
        .getOrNull();
  }

  /** The gap at a point, which the box holds alone; null if the function may be defined there. */
  public static @Nullable Gap at(Expr function, Box point) {
    Expr taken = reached(function, point);
    if (Dag.parts(taken).stream().anyMatch(Piecewise.class::isInstance)) {
      return null;
    }
    for (Requirement each : Requirement.of(taken, point)) {
      Interval value = value(each.term(), point);
      if (value != null && each.failsOn(value)) {
        return new Gap(
            each.part(), point.points().map(name -> name._1 + " = " + name._2).mkString(", "));
      }
    }
    return null;
  }

  /** The function with the cases that are taken at a point, as far as that is known. */
  public static Expr reached(Expr function, Box point) {
    return Dag.rewrite(function, part -> part instanceof Piecewise p ? taken(p, point) : part);
  }

  /** The value of the case that is taken at the point; all the cases if that is not known. */
  private static Expr taken(Piecewise piecewise, Box point) {
    for (Piecewise.Branch branch : piecewise.branches()) {
      Vector<Expr> lefts = branch.conditions().map(Condition::left);
      Vector<Option<Interval>> values = lefts.map(left -> Option.of(value(left, point)));
      boolean always = true;
      boolean never = false;
      for (int i = 0; i < values.size(); i++) {
        Relation relation = branch.conditions().get(i).relation();
        never |= values.get(i).exists(relation::failsOn);
        always &= values.get(i).exists(relation::holdsOn);
      }
      if (always) {
        return branch.value();
      }
      if (!never) {
        return piecewise;
      }
    }
    return piecewise.otherwise();
  }

  /** Whether the term is seen to be zero at a point, which the box holds alone. */
  public static boolean isZero(Expr term, Box point) {
    return Interval.ZERO.equals(value(term, point));
  }

  /** An enclosure of the value at the point, exact if it is seen to be zero. */
  private static @Nullable Interval value(Expr term, Box point) {
    Expr closed = Dag.substitute(term, point.points());
    Ranges ranges = new Ranges(Box.EMPTY, BITS);
    Interval value = ranges.of(closed);
    return value != null && value.containsZero() && new NormalForm(ranges).same(closed, Expr.ZERO)
        ? Interval.ZERO
        : value;
  }

  private static Vector<Expr> zeros(Expr term, String variable, Box box) {
    Vector<Expr> zeros = Zeros.inside(term, variable, box.axis(variable));
    return zeros == null ? Vector.empty() : zeros;
  }
}
