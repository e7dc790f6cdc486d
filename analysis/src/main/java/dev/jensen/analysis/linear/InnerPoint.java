package dev.jensen.analysis.linear;

import dev.jensen.analysis.Budget;
import dev.jensen.core.algebra.Ldl;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpaces;
import dev.jensen.core.domain.MatrixInequality;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.Tuple;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A point at which matrices are positive definite besides other demands: first multiples of the
 * unit matrix, then by linear programs, each with a half-space more that cuts off the point before
 * (Kelley's cutting planes; Nesterov, Lectures on Convex Optimization, section 3.3.2).
 */
final class InnerPoint {
  private static final int MOST_CUTS = 300;
  private static final int BITS = 10;
  private static final int SCALES = 24;

  /** A variable of the programs, which no language can spell. */
  private static final String ROOM = " room";

  private final Box axes;
  private final HalfSpaces wanted;
  private final Set<String> names;

  /**
   * What is looked for: a point on the open axes, in the half-spaces, at which each matrix is
   * positive definite.
   */
  InnerPoint(Box axes, HalfSpaces halfSpaces) {
    this.axes = axes;
    this.wanted =
        new HalfSpaces(
            halfSpaces.all(),
            halfSpaces.matrices().map(each -> new MatrixInequality(each.matrix(), true)),
            halfSpaces.inner());
    this.names = halfSpaces.variables();
  }

  /**
   * The point; null if none is found.
   *
   * @param demands what is to be positive there besides the matrices
   * @param fixed what is to be nonnegative: constants, from below and from above
   */
  @Nullable Map<String, Rational> find(
      Vector<Affine> demands, Vector<Affine> fixed, Budget budget) {
    Map<String, Rational> simple = simple();
    return simple != null ? simple : byCuts(demands, fixed, budget);
  }

  /** A multiple of the unit matrix, as far as the axes allow. */
  private @Nullable Map<String, Rational> simple() {
    Set<String> diagonal =
        names.filter(
            name ->
                wanted
                    .matrices()
                    .exists(
                        each ->
                            Vector.range(0, each.size())
                                .exists(i -> each.matrix().get(i).get(i).slope(name).sign() > 0)));
    for (int k = 0; k < SCALES; k++) {
      Rational scale = Rational.of(1L << k / 2);
      Rational size = k % 2 == 0 ? scale : scale.inverse();
      Map<String, Rational> point =
          names.toMap(
              name -> Tuple.of(name, near(axes.axis(name), diagonal.contains(name) ? size : null)));
      if (isInside(point)) {
        return point;
      }
    }
    return null;
  }

  /** A number inside the axis, zero or the size given if they are. */
  private static Rational near(Axis axis, @Nullable Rational size) {
    Rational wish = size == null ? Rational.ZERO : size;
    Interval reach = Ranges.enclosure(axis, Long.SIZE);
    if (axis.isPoint()) {
      return Objects.requireNonNull(reach.lo());
    }
    boolean low = reach.lo() != null && reach.lo().compareTo(wish) >= 0;
    boolean high = reach.hi() != null && reach.hi().compareTo(wish) <= 0;
    if (!low && !high) {
      return wish;
    }
    return reach.lo() != null && reach.hi() != null
        ? reach.lo().mid(reach.hi())
        : low
            ? Objects.requireNonNull(reach.lo()).add(Rational.ONE)
            : Objects.requireNonNull(reach.hi()).subtract(Rational.ONE);
  }

  private boolean isInside(Map<String, Rational> point) {
    return point.forAll(each -> Points.on(Expr.constant(each._2), axes.axis(each._1).interior()))
        && wanted.hold(point);
  }

  private @Nullable Map<String, Rational> byCuts(
      Vector<Affine> demands, Vector<Affine> fixed, Budget budget) {
    Affine room = Affine.variable(ROOM);
    Vector<Affine> all = demands.append(Affine.constant(Rational.ONE));
    for (MatrixInequality each : wanted.matrices()) {
      all = all.appendAll(Vector.range(0, each.size()).map(i -> each.matrix().get(i).get(i)));
    }
    // What is free on both sides is kept within reach.
    Affine reach = Affine.constant(Rational.of(1L << SCALES));
    all =
        all.map(each -> each.minus(room))
            .appendAll(fixed)
            .appendAll(
                names
                    .toVector()
                    .map(Affine::variable)
                    .flatMap(v -> Vector.of(reach.minus(v), reach.plus(v))));
    for (int k = 0; k < MOST_CUTS && budget.goesOn(); k++) {
      LinearProgram.Least most = LinearProgram.least(room.times(Rational.MINUS_ONE), all, budget);
      if (most == null || most.value().sign() >= 0) {
        return null;
      }
      Map<String, Rational> point = most.point().remove(ROOM);
      if (isInside(point)) {
        return point;
      }
      Rational half = most.value().negate().multiply(Rational.HALF);
      Vector<Affine> cuts =
          wanted.matrices().map(each -> cut(each, point, half, room)).filter(Objects::nonNull);
      if (cuts.isEmpty()) {
        return null;
      }
      all = all.appendAll(cuts);
    }
    return null;
  }

  /**
   * With v a direction in which the matrix is smaller than that much: {@code v'Mv - room v'v}; null
   * if there is none.
   */
  private static @Nullable Affine cut(
      MatrixInequality inequality, Map<String, Rational> point, Rational half, Affine room) {
    int n = inequality.size();
    Rational[][] values = new Rational[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        Rational value = inequality.matrix().get(i).get(j).value(point);
        values[i][j] = i == j ? value.subtract(half) : value;
      }
    }
    Rational[] direction = Ldl.negativeDirection(values);
    if (direction == null) {
      return null;
    }
    Rational[] rounded = rounded(direction);
    Rational[] chosen = form(values, rounded).sign() < 0 ? rounded : direction;
    Affine form = Affine.constant(Rational.ZERO);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        form = form.plus(inequality.matrix().get(i).get(j).times(chosen[i].multiply(chosen[j])));
      }
      form = form.minus(room.times(chosen[i].multiply(chosen[i])));
    }
    return form;
  }

  private static Rational[] rounded(Rational[] vector) {
    Rational most = Vector.of(vector).map(Rational::abs).max().get();
    Rational[] rounded = new Rational[vector.length];
    for (int i = 0; i < vector.length; i++) {
      double part = vector[i].divide(most).toDouble();
      rounded[i] = Rational.of(Math.scalb(Math.rint(Math.scalb(part, BITS)), -BITS));
    }
    return rounded;
  }

  private static Rational form(Rational[][] matrix, Rational[] vector) {
    Rational sum = Rational.ZERO;
    for (int i = 0; i < vector.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        sum = sum.add(matrix[i][j].multiply(vector[i]).multiply(vector[j]));
      }
    }
    return sum;
  }
}
