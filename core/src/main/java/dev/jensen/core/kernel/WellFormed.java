package dev.jensen.core.kernel;

import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import io.vavr.collection.Set;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether claims make sense: the box holds a point and names every variable that the claim is
 * about. What has been found of a box is remembered, since one certificate speaks of few.
 */
final class WellFormed {
  private final Map<Box, Boolean> nonempty = new IdentityHashMap<>();
  private final Map<Set<String>, Box> named = new IdentityHashMap<>();
  private final Map<Box, Map<Expr, Boolean>> placed = new IdentityHashMap<>();

  void check(Claim claim) throws Refusal {
    Box box = claim.box();
    Refusal.unless(
        nonempty.computeIfAbsent(
            box, b -> b.axes().forAll(axis -> Points.nonempty(axis._2)) && hasInnerPoint(b)),
        "the box ",
        box,
        " may be empty, or an end of it is no point");
    for (Expr term : claim.terms()) {
      placed(term, box);
    }
    Set<String> block = claim.block();
    if (named.get(block) != box) {
      Refusal.unless(block.forAll(box::has), "the block names a variable that the box lacks");
      named.put(block, box);
    }
  }

  /** Whether the half-spaces name variables of the box only, and hold their inner point inside. */
  private static boolean hasInnerPoint(Box box) {
    io.vavr.collection.Map<String, Rational> inner = box.halfSpaces().inner();
    return inner.keySet().equals(box.halfSpaces().variables())
        && inner.forAll(
            each ->
                box.has(each._1) && Points.on(Expr.constant(each._2), box.axis(each._1).interior()))
        && box.halfSpaces().hold(inner);
  }

  /**
   * Refuses a term with a variable that the box lacks; parts that were looked at are passed over.
   */
  private void placed(Expr term, Box box) throws Refusal {
    Map<Expr, Boolean> seen = placed.computeIfAbsent(box, b -> new IdentityHashMap<>());
    for (Expr part : Dag.partsOverLines(term, p -> p instanceof Constant || seen.containsKey(p))) {
      for (Variable v : part.isLine() ? Dag.variablesOfLine(part) : List.<Variable>of()) {
        if (!seen.containsKey(v)) {
          Refusal.unless(box.has(v.name()), "the box does not say where ", v.name(), " lies");
          seen.put(v, true);
        }
      }
      seen.put(part, true);
    }
  }
}
