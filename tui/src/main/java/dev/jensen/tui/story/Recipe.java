package dev.jensen.tui.story;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.kernel.Kernel;
import dev.jensen.core.kernel.Proved;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Certificate;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Question;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Step;
import dev.jensen.core.proof.Witness;
import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * How to break the loss of a network jointly in all its weights: with the output weights doubled
 * and the inner ones zero, and the other way round, the network gives 0 twice; halfway it is any
 * network.
 */
final class Recipe {
  private static final int BITS = 256;
  private static final Vector<Integer> TRIES = Vector.of(1, -1, 2, -2, 3, -3, 4, -4, 8, -8);

  private Recipe() {}

  /** The loss over all weights, each on the whole line. */
  static Question jointly(Expr loss) {
    Box box = Dag.variables(loss).foldLeft(Box.EMPTY, (b, name) -> b.with(name, Axis.REAL));
    return new Question(loss, box, box.variables());
  }

  /**
   * A witness that the kernel accepts, by the recipe.
   *
   * @param outer the output weights, as multiples of one number that is looked for
   * @param inner the inner weights
   */
  static Witness witness(
      Question question, Map<String, Integer> outer, Map<String, Integer> inner) {
    for (int z : TRIES) {
      Witness witness =
          new Witness(
              LinkedHashMap.empty(),
              scaled(outer, 2 * z).merge(scaled(inner, 0)),
              scaled(outer, 0).merge(scaled(inner, 2)),
              Rational.HALF);
      if (Kernel.check(certificate(question, witness)) instanceof Proved) {
        return witness;
      }
    }
    throw new IllegalStateException("no multiple breaks " + question.function());
  }

  private static Map<String, Expr> scaled(Map<String, Integer> weights, int factor) {
    return weights.map((name, value) -> Tuple.of(name, Expr.constant((long) factor * value)));
  }

  static Certificate certificate(Question question, Witness witness) {
    Claim claim =
        new Claim.Broken(
            question.function(), question.box(), question.block(), Curvature.CONVEX, witness);
    return new Certificate(Vector.of(new Step(claim, new Rule.Violation(BITS), Vector.empty())));
  }
}
