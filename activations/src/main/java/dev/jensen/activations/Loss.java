package dev.jensen.activations;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.language.Definition;
import io.vavr.collection.Vector;

/**
 * A loss function: a term of predictions and targets.
 *
 * @param joint whether the predictions belong together, as the logits of one softmax do; otherwise
 *     the loss of several outputs is the sum over the pairs
 * @param formula the term for predictions and as many targets
 * @param source where the function was proposed, or is documented
 */
public record Loss(
    String name,
    Vector<String> aliases,
    Vector<Parameter> parameters,
    boolean joint,
    Formula formula,
    String source) {

  /** A loss as a term. */
  @FunctionalInterface
  public interface Formula {
    /** The loss of these predictions for these targets, with a value for each parameter. */
    Expr of(Vector<Expr> predictions, Vector<Expr> targets, Vector<Expr> values);
  }

  /** The loss of one prediction, with at most one parameter, which is zero if there is none. */
  @FunctionalInterface
  interface Pair {
    Expr of(Expr prediction, Expr target, Expr parameter);
  }

  static Loss pairs(String name, Pair pair) {
    Formula sum =
        (z, y, values) ->
            Expr.sum(
                z.zipWith(y, (a, b) -> pair.of(a, b, values.headOption().getOrElse(Expr.ZERO))));
    return new Loss(name, Vector.empty(), Vector.empty(), false, sum, "");
  }

  static Loss joint(String name, Formula formula) {
    return new Loss(name, Vector.empty(), Vector.empty(), true, formula, "");
  }

  Loss parameter(String parameter, String usual) {
    return new Loss(
        name, aliases, parameters.append(new Parameter(parameter, usual)), joint, formula, source);
  }

  Loss alias(String alias) {
    return new Loss(name, aliases.append(alias), parameters, joint, formula, source);
  }

  Loss from(String place) {
    return new Loss(name, aliases, parameters, joint, formula, place);
  }

  /** The name and the aliases. */
  public Vector<String> names() {
    return aliases.prepend(name);
  }

  /** The loss with the usual parameters. */
  public Expr of(Vector<Expr> predictions, Vector<Expr> targets) {
    return of(predictions, targets, Vector.empty());
  }

  /**
   * The loss; parameters that are left out at the end take their usual values.
   *
   * @throws IllegalArgumentException if there are not as many targets as predictions, or too many
   *     values
   */
  public Expr of(Vector<Expr> predictions, Vector<Expr> targets, Vector<Expr> values) {
    if (predictions.isEmpty() || predictions.size() != targets.size()) {
      throw new IllegalArgumentException(
          name + " needs as many targets as predictions, and at least one");
    }
    return formula.of(predictions, targets, Parameters.filled(name, parameters, values));
  }

  /**
   * The loss as a function of the language, under each of its names: of a prediction, a target and
   * the parameters, or of all predictions and then all targets.
   */
  public Vector<Definition> definitions() {
    int most = joint ? Integer.MAX_VALUE : 2 + parameters.size();
    return names().map(each -> new Definition(each, 2, most, this::called));
  }

  private Expr called(Vector<Expr> arguments) {
    if (!joint) {
      return of(arguments.take(1), arguments.slice(1, 2), arguments.drop(2));
    }
    int half = arguments.size() / 2;
    return of(arguments.take(half), arguments.drop(half));
  }

  @Override
  public String toString() {
    return name;
  }
}
