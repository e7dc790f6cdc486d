package dev.jensen.core.proof;

import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Set;

/**
 * Whether a function is convex, or concave, on a box in a block of its variables, for every fixed
 * value of the others.
 *
 * @param function the function
 * @param box the box; it names every variable of the function
 * @param block the variables in which curvature is asked for, all of them in the box
 * @param tied variables of the function as it was asked about that equalities express by others; it
 *     is the function without them
 */
public record Question(Expr function, Box box, Set<String> block, Map<String, Affine> tied) {
  /** A question in which no equality was. */
  public Question(Expr function, Box box, Set<String> block) {
    this(function, box, block, LinkedHashMap.empty());
  }

  /** A point of a witness with the variables that are tied to others. */
  public Map<String, Expr> completed(Witness witness, Map<String, Expr> point) {
    Map<String, Expr> all = witness.at(point);
    return point.merge(tied.mapValues(affine -> affine.at(all)));
  }
}
