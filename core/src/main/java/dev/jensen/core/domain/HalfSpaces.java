package dev.jensen.core.domain;

import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * Half-spaces whose common part, within a box, is a region.
 *
 * @param all the half-spaces
 * @param inner a value for each of their variables, on the open axes of the box, so that the point
 *     lies in every half-space: the region is not empty, and its points are limits of points on the
 *     open axes
 */
public record HalfSpaces(Vector<HalfSpace> all, Map<String, Rational> inner) {
  public static final HalfSpaces NONE = new HalfSpaces(Vector.empty(), LinkedHashMap.empty());

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** The variables that the half-spaces restrict. */
  public Set<String> variables() {
    return LinkedHashSet.ofAll(all.flatMap(each -> each.affine().variables()));
  }

  /** Whether every point in all of these is seen at once to lie in all of those. */
  public boolean imply(HalfSpaces those) {
    return those.all.forAll(that -> all.exists(each -> each.implies(that)));
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
        inner);
  }
}
