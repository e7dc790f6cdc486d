package dev.jensen.analysis.regions;

import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * What is found of where a function of one variable is convex and where concave.
 *
 * @param regions the largest intervals found, from left to right
 * @param rest the parts of the domain within which there are others that are not listed
 * @param period if there is one, the list is of one period, and goes on so on both sides
 */
public record RegionList(Vector<Region> regions, Vector<Box> rest, Option<Expr> period) {
  /** Nothing. */
  public static final RegionList NONE =
      new RegionList(Vector.empty(), Vector.empty(), Option.none());

  RegionList and(RegionList more) {
    return new RegionList(
        regions.appendAll(more.regions), rest.appendAll(more.rest), period.orElse(more.period));
  }
}
