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
 * @param domain where predictions z and targets y have a meaning, as it is typed; empty: anywhere
 * @param convex whether it is said to be convex in the predictions, for the usual parameters and
 *     every target there; a claim for the provers, as all facts are
 * @param source where the function was proposed, or is documented
 */
public record Loss(
    String name,
    Vector<String> aliases,
    Vector<Parameter> parameters,
    boolean joint,
    Formula formula,
    String domain,
    boolean convex,
    String source) {

  /** Targets are 1 and -1 and mirror each other, so that 1 may stand for both. */
  static final String OF_LABELS = "y = 1";

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
    return new Loss(name, Vector.empty(), Vector.empty(), false, sum, "", false, "");
  }

  static Loss joint(String name, Formula formula) {
    return new Loss(name, Vector.empty(), Vector.empty(), true, formula, "", false, "");
  }

  Loss parameter(String parameter, String usual) {
    return new Loss(
        name,
        aliases,
        parameters.append(new Parameter(parameter, usual)),
        joint,
        formula,
        domain,
        convex,
        source);
  }

  Loss alias(String alias) {
    return new Loss(
        name, aliases.append(alias), parameters, joint, formula, domain, convex, source);
  }

  Loss from(String place) {
    return new Loss(name, aliases, parameters, joint, formula, domain, convex, place);
  }

  Loss on(String where) {
    return new Loss(name, aliases, parameters, joint, formula, where, convex, source);
  }

  Loss saidConvex() {
    return new Loss(name, aliases, parameters, joint, formula, domain, true, source);
  }

  /**
   * The question whether it is convex in its predictions, for every target, as a person types it:
   * with the usual parameters, and two predictions if they belong together.
   */
  public String question() {
    Vector<String> z = joint ? Vector.of("z1", "z2") : Vector.of("z");
    boolean labels = domain.equals(OF_LABELS);
    Vector<Expr> y =
        labels ? Vector.of(Expr.ONE) : z.map(each -> Expr.variable(each.replace('z', 'y')));
    return of(z.map(Expr::variable), y)
        + (domain.isEmpty() || labels ? "" : " for " + domain)
        + " wrt "
        + z.mkString(", ");
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
