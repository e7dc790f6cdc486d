package dev.jensen.analysis.linear;

import dev.jensen.analysis.Budget;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.HalfSpaces;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The inner point that makes a box of axes and half-spaces. */
public final class Region {
  private static final int BITS = 64;

  /** A variable of the program besides those of the region, which no language can spell. */
  private static final String ROOM = " room";

  private final Box axes;
  private final Vector<HalfSpace> halfSpaces;
  private final Vector<MatrixInequality> matrices;
  private final Set<String> names;
  private final Budget budget;

  private Region(
      Box axes, Vector<HalfSpace> halfSpaces, Vector<MatrixInequality> matrices, Budget budget) {
    this.axes = axes;
    this.halfSpaces = halfSpaces;
    this.matrices = matrices;
    this.names = new HalfSpaces(halfSpaces, matrices, LinkedHashMap.empty()).variables();
    this.budget = budget;
  }

  /**
   * Something that is to be nonnegative.
   *
   * @param strict whether it is to be positive
   * @param end the variable for the end of an axis; null for a half-space
   * @param at the end; null for a half-space
   */
  private record Demand(Affine affine, boolean strict, @Nullable String end, @Nullable Expr at) {
    /** Whether it has variables, or is met. */
    boolean isOpen() {
      return !affine.slopes().isEmpty() || affine.offset().sign() >= (strict ? 1 : 0);
    }
  }

  /**
   * The box with the half-spaces; axes of which they leave one end only are that point.
   *
   * @return null if there is no point in it
   */
  public static @Nullable Box of(Box axes, Vector<HalfSpace> halfSpaces, Budget budget) {
    return of(axes, halfSpaces, Vector.empty(), budget);
  }

  /**
   * The box with the half-spaces, in which the matrices are semidefinite.
   *
   * @return null if there is no point in it; where there are matrices, if none is found inside
   */
  public static @Nullable Box of(
      Box axes, Vector<HalfSpace> halfSpaces, Vector<MatrixInequality> matrices, Budget budget) {
    if (halfSpaces.isEmpty() && matrices.isEmpty()) {
      return axes;
    }
    Region region = new Region(axes, halfSpaces, matrices, budget);
    return matrices.isEmpty() ? region.box() : region.definite();
  }

  private @Nullable Box definite() {
    Vector<Affine> demands = demands().map(Demand::affine);
    HalfSpaces sought = new HalfSpaces(halfSpaces, matrices, LinkedHashMap.empty());
    Map<String, Rational> inner = new InnerPoint(axes, sought).find(demands, fixed(), budget);
    return inner == null ? null : new Box(axes.axes(), new HalfSpaces(halfSpaces, matrices, inner));
  }

  private @Nullable Box box() {
    Vector<Demand> demands = demands();
    Vector<Affine> fixed = fixed();
    Vector<Affine> all = demands.map(Demand::affine).appendAll(fixed);
    Map<String, Rational> inner = LinkedHashMap.empty();
    for (Vector<Integer> group : Components.of(all)) {
      LinearProgram.Least most =
          roomiest(
              group.filter(i -> i < demands.size()).map(all::get),
              group.filter(i -> i >= demands.size()).map(all::get));
      if (most == null || most.value().sign() > 0) {
        return null;
      }
      if (most.value().isZero()) {
        return flat(demands, fixed);
      }
      inner = inner.merge(most.point().remove(ROOM));
    }
    return demands.forAll(Demand::isOpen)
        ? new Box(axes.axes(), new HalfSpaces(halfSpaces, inner))
        : null;
  }

  /** As much room as possible in every direction at once, a value below 0 if there is some. */
  private LinearProgram.@Nullable Least roomiest(Vector<Affine> demands, Vector<Affine> fixed) {
    Affine room = Affine.variable(ROOM);
    return LinearProgram.least(
        room.times(Rational.MINUS_ONE),
        demands
            .map(each -> each.minus(room))
            .append(Affine.constant(Rational.ONE).minus(room))
            .appendAll(fixed),
        budget);
  }

  /** Where some demands leave no room. */
  private @Nullable Box flat(Vector<Demand> demands, Vector<Affine> fixed) {
    Box box = axes;
    Vector<Affine> all = demands.map(Demand::affine).appendAll(fixed);
    Vector<Map<String, Rational>> points = Vector.empty();
    for (Demand each : demands) {
      Affine slack = each.affine();
      LinearProgram.Least most =
          LinearProgram.least(
              slack.times(Rational.MINUS_ONE),
              all.append(Affine.constant(Rational.ONE).minus(slack)),
              budget);
      if (most == null) {
        return null;
      }
      points = points.append(most.point());
      if (most.value().isZero()) {
        if (each.strict()) {
          return null;
        }
        box =
            each.end() == null || each.at() == null
                ? box
                : box.with(each.end(), Axis.point(each.at()));
      }
    }
    Rational share = Rational.of(points.size()).inverse();
    Map<String, Rational> middle =
        points.reduce((p, q) -> p.merge(q, Rational::add)).mapValues(share::multiply);
    return new Box(box.axes(), new HalfSpaces(halfSpaces, middle));
  }

  private Vector<Demand> demands() {
    Vector<Demand> demands =
        halfSpaces.map(each -> new Demand(each.affine(), each.strict(), null, null));
    for (String name : names) {
      Axis axis = axes.axis(name);
      Interval reach = Ranges.enclosure(axis, BITS);
      Affine variable = Affine.variable(name);
      if (!axis.isPoint() && reach.lo() != null) {
        Affine above = variable.minus(Affine.constant(reach.lo()));
        demands = demands.append(new Demand(above, axis.loOpen(), name, axis.lo()));
      }
      if (!axis.isPoint() && reach.hi() != null) {
        Affine below = Affine.constant(reach.hi()).minus(variable);
        demands = demands.append(new Demand(below, axis.hiOpen(), name, axis.hi()));
      }
    }
    return demands;
  }

  /** The variables that are constants, from below and from above. */
  private Vector<Affine> fixed() {
    return names
        .toVector()
        .filter(name -> axes.axis(name).isPoint())
        .flatMap(
            name -> {
              Rational value = Objects.requireNonNull(Ranges.enclosure(axes.axis(name), BITS).lo());
              Affine above = Affine.variable(name).minus(Affine.constant(value));
              return Vector.of(above, above.times(Rational.MINUS_ONE));
            });
  }
}
