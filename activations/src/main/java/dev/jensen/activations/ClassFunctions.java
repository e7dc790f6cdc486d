package dev.jensen.activations;

import static dev.jensen.activations.Terms.logsumexp;
import static dev.jensen.activations.Terms.max;
import static dev.jensen.activations.Terms.number;

import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Definition;
import io.vavr.collection.Vector;
import java.util.function.BiFunction;

/** Functions of the scores of several classes, the number of a class being the last argument. */
final class ClassFunctions {
  private ClassFunctions() {}

  static Vector<Definition> definitions() {
    return Vector.of(
        of("softmax", (z, k) -> JointActivations.softmax(z).get(k)),
        of("softmin", (z, k) -> JointActivations.softmax(z.map(Expr::negate)).get(k)),
        of("sparsemax", (z, k) -> JointActivations.sparsemax(z).get(k)),
        of("log_softmax", (z, k) -> z.get(k).minus(logsumexp(z))),
        of("softmax_cross_entropy", (z, k) -> logsumexp(z).minus(z.get(k))),
        of("multiclass_hinge", ClassFunctions::hinge));
  }

  private static Expr hinge(Vector<Expr> scores, int k) {
    Expr own = scores.get(k);
    return scores
        .removeAt(k)
        .map(other -> Expr.ONE.plus(other).minus(own))
        .fold(number(0), (most, each) -> max(most, each));
  }

  private static Definition of(String name, BiFunction<Vector<Expr>, Integer, Expr> formula) {
    return new Definition(
        name,
        2,
        Integer.MAX_VALUE,
        arguments -> {
          Vector<Expr> scores = arguments.init();
          return formula.apply(scores, index(name, arguments.last(), scores.size()));
        });
  }

  /** The index of the class, which counts from 1. */
  private static int index(String name, Expr last, int classes) {
    if (last instanceof Constant c
        && c.value().isInt()
        && c.value().toInt() >= 1
        && c.value().toInt() <= classes) {
      return c.value().toInt() - 1;
    }
    throw new IllegalArgumentException(
        name + " ends with the number of a class, from 1 to " + classes);
  }
}
