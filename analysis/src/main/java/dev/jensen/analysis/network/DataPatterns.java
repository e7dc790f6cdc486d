package dev.jensen.analysis.network;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.linear.Facets;
import dev.jensen.analysis.linear.Region;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Vector;

/** Which points of the data one rectifier can let through together, by exact linear programs. */
final class DataPatterns {
  private static final int MOST = 100;

  /**
   * The points that are let through, counted from 0, on the cone of the half-spaces; none of these
   * follows from the others, and the cone has inner points.
   */
  record Pattern(Vector<Integer> through, Vector<HalfSpace> cone) {}

  private DataPatterns() {}

  /**
   * All patterns; their cones cover the space. Point by point, each cone is divided by the plane on
   * which the point's sum is 0.
   *
   * @param sums for each point what goes into the rectifier, linear in its weights
   * @throws NetworkError if there are too many, or too little time
   */
  static Vector<Pattern> of(Vector<Affine> sums, Budget budget) throws NetworkError {
    Box space =
        LinkedHashSet.ofAll(sums.flatMap(Affine::variables))
            .foldLeft(Box.EMPTY, (box, name) -> box.with(name, Axis.REAL));
    Vector<Pattern> cells = Vector.of(new Pattern(Vector.empty(), Vector.empty()));
    for (int i = 0; i < sums.size(); i++) {
      Vector<Pattern> divided = Vector.empty();
      for (Pattern cell : cells) {
        divided = divided.appendAll(divided(cell, i, sums.get(i), space, budget));
      }
      cells = divided;
      if (!budget.goesOn() || cells.size() > MOST) {
        throw NetworkError.usage(
            budget.goesOn()
                ? "the data have more than " + MOST + " activation patterns"
                : "the time did not suffice to find the activation patterns of the data",
            "give fewer points, or inputs");
      }
    }
    return cells.map(cell -> new Pattern(cell.through(), closed(cell.cone(), budget)));
  }

  private static Vector<Pattern> divided(
      Pattern cell, int point, Affine sum, Box space, Budget budget) {
    if (sum.slopes().isEmpty()) {
      return Vector.of(cell);
    }
    Vector<HalfSpace> above = cell.cone().append(new HalfSpace(sum, true));
    Vector<HalfSpace> below =
        cell.cone().append(new HalfSpace(sum.times(Rational.MINUS_ONE), true));
    return Vector.of(
            new Pattern(cell.through().append(point), above), new Pattern(cell.through(), below))
        .filter(each -> Region.of(space, each.cone(), budget) != null);
  }

  private static Vector<HalfSpace> closed(Vector<HalfSpace> open, Budget budget) {
    return Facets.of(open.map(each -> new HalfSpace(each.affine(), false)), budget);
  }
}
