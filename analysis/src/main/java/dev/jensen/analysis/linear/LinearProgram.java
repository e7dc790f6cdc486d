package dev.jensen.analysis.linear;

import dev.jensen.analysis.Budget;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.number.Rational;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The least value of an affine function where others are nonnegative. */
final class LinearProgram {
  private LinearProgram() {}

  /**
   * The least value, which is taken.
   *
   * @param point where it is taken
   * @param weights how much of each of the others, at least, the function is above it: the solution
   *     of the dual program
   */
  record Least(Rational value, Map<String, Rational> point, Vector<Rational> weights) {}

  /**
   * The least value, found with those of the functions alone that are linked to it by variables; so
   * is the point, which lacks all other variables.
   */
  static @Nullable Least local(Affine function, Vector<Affine> nonnegative, Budget budget) {
    Vector<Integer> linked = Components.linked(function.variables(), nonnegative);
    if (linked.size() == nonnegative.size()) {
      return least(function, nonnegative, budget);
    }
    Least least = least(function, linked.map(nonnegative::get), budget);
    if (least == null) {
      return null;
    }
    Rational[] weights = new Rational[nonnegative.size()];
    Arrays.fill(weights, Rational.ZERO);
    linked.forEachWithIndex((place, i) -> weights[place] = least.weights().get(i));
    return new Least(least.value(), least.point(), Vector.of(weights));
  }

  /**
   * The least value; null if there is none, or no time.
   *
   * @param nonnegative the functions that are to be nonnegative; somewhere they are
   */
  static @Nullable Least least(Affine function, Vector<Affine> nonnegative, Budget budget) {
    Vector<String> names =
        LinkedHashSet.ofAll(nonnegative.flatMap(Affine::variables))
            .addAll(function.variables())
            .toVector();
    if (names.isEmpty() || nonnegative.isEmpty()) {
      return null;
    }
    // The dual: the least sum of offsets times weights that add up to the function's slopes.
    Rational[][] matrix =
        names
            .map(name -> nonnegative.map(each -> each.slope(name)).toJavaArray(Rational[]::new))
            .toJavaArray(Rational[][]::new);
    Rational[] right = names.map(function::slope).toJavaArray(Rational[]::new);
    Rational[] costs = nonnegative.map(Affine::offset).toJavaArray(Rational[]::new);
    Simplex.Solution dual = Simplex.solve(matrix, right, costs, budget);
    if (dual == null) {
      return null;
    }
    Map<String, Rational> point =
        LinkedHashMap.ofEntries(
            names.zipWithIndex((name, i) -> Tuple.of(name, dual.prices()[i].negate())));
    return new Least(function.value(point), point, Vector.of(dual.values()));
  }
}
