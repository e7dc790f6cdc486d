package dev.jensen.core.domain;

import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * Half-spaces whose common part, within a box, is a region. They are given one by one, or
 * infinitely many at once by a matrix inequality.
 *
 * @param all the half-spaces that are given one by one
 * @param matrices the matrices that are to be semidefinite
 * @param inner a value for each of their variables, on the open axes of the box, so that the point
 *     lies in every half-space: the region is not empty, and its points are limits of points on the
 *     open axes
 */
public record HalfSpaces(
    Vector<HalfSpace> all, Vector<MatrixInequality> matrices, Map<String, Rational> inner) {
  public static final HalfSpaces NONE = new HalfSpaces(Vector.empty(), LinkedHashMap.empty());

  /** Half-spaces without matrices. */
  public HalfSpaces(Vector<HalfSpace> all, Map<String, Rational> inner) {
    this(all, Vector.empty(), inner);
  }

  public boolean isEmpty() {
    return all.isEmpty() && matrices.isEmpty();
  }

  /** The variables that the half-spaces restrict. */
  public Set<String> variables() {
    return LinkedHashSet.ofAll(all.flatMap(each -> each.affine().variables()))
        .addAll(matrices.flatMap(MatrixInequality::variables));
  }

  /** Whether every point in all of these is seen at once to lie in all of those. */
  public boolean imply(HalfSpaces those) {
    return those.all.forAll(that -> all.exists(each -> each.implies(that)))
        && those.matrices.forAll(that -> matrices.exists(each -> each.implies(that)));
  }

  /** Whether the point, which names every variable, lies in all of them. */
  public boolean hold(Map<String, Rational> point) {
    return all.forAll(each -> each.holds(point)) && matrices.forAll(each -> each.holds(point));
  }

  /** Whether no point that the ranges are about lies in all half-spaces: one says so alone. */
  public boolean miss(Ranges ranges) {
    return all.exists(
        each -> {
          Interval value = ranges.of(each.term());
          return value != null && (value.isNegative() || each.strict() && value.isNonpositive());
        });
  }

  /**
   * The open half-spaces; one that the inner point only touches stays as it is, since the region
   * may lie in its boundary.
   */
  public HalfSpaces interior() {
    return new HalfSpaces(
        all.map(
            each -> {
              HalfSpace open = new HalfSpace(each.affine(), true);
              return open.holds(inner) ? open : each;
            }),
        matrices.map(
            each -> {
              MatrixInequality open = new MatrixInequality(each.matrix(), true);
              return open.holds(inner) ? open : each;
            }),
        inner);
  }

  /** The same with an affine function in place of the variable, which no matrix has. */
  HalfSpaces with(String variable, Affine value) {
    return new HalfSpaces(
        all.map(each -> new HalfSpace(each.affine().with(variable, value), each.strict())),
        matrices,
        inner);
  }

  /** What is demanded, each in words. */
  public Vector<String> words() {
    return all.map(HalfSpace::toString).appendAll(matrices.map(MatrixInequality::toString));
  }
}
