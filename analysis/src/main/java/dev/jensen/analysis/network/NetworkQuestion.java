package dev.jensen.analysis.network;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Question;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * Whether a network, or its loss over data, is convex in a block of its variables.
 *
 * @param network the network
 * @param loss what is averaged over the data; without it, the function is the output itself
 * @param data the data; where there is none the inputs are variables
 * @param fixed the values of the weights that are no variables
 * @param given where variables lie that do not range over the whole line
 * @param block what the question is about
 */
public record NetworkQuestion(
    Network network,
    Option<Loss> loss,
    Vector<Example> data,
    Map<String, Rational> fixed,
    Map<String, Axis> given,
    Block block) {

  /**
   * The question, if its parts fit together.
   *
   * @throws NetworkError if they do not
   */
  public static NetworkQuestion of(
      Network network,
      Option<Loss> loss,
      Vector<Example> data,
      Map<String, Rational> fixed,
      Map<String, Axis> given,
      Block block)
      throws NetworkError {
    NetworkQuestion made = new NetworkQuestion(network, loss, data, fixed, given, block);
    made.checkData();
    Set<String> known = LinkedHashSet.ofAll(network.weightNames());
    for (String name : fixed.keySet()) {
      if (!known.contains(name)) {
        throw NetworkError.unknownName(
            "the network has no weight " + name, "weights are called W1[1,2] or b1[1]");
      }
    }
    for (String name : given.keySet()) {
      if (!known.contains(name) && !network.inputNames().contains(name)) {
        throw NetworkError.unknownName(
            "the network has no variable " + name, "names look like W1[1,2], b1[1] or x1");
      }
    }
    if (made.asked().isEmpty()) {
      throw NetworkError.usage(
          "no variable is left to ask about", "all that are asked about are fixed, or data");
    }
    return made;
  }

  private void checkData() throws NetworkError {
    if (loss.isDefined() && data.isEmpty()) {
      throw NetworkError.usage("a loss needs data", "give data, or leave out the loss");
    }
    if (loss.isEmpty()) {
      NetworkError.unless(
          network.outputs() == 1,
          "without a loss the network needs one output, not " + network.outputs());
      if (data.size() > 1) {
        throw NetworkError.usage(
            "without a loss there is at most one point of data", "give a loss, such as mse");
      }
    }
    for (Example each : data) {
      NetworkError.unless(
          each.input().size() == network.inputs(),
          "a point has "
              + each.input().size()
              + " inputs, but the network has "
              + network.inputs());
      if (loss.isDefined()) {
        loss.get().check(each.target(), network.outputs());
      }
    }
  }

  /** The variables that are not fixed, in the network's order. */
  Vector<String> variables() {
    Vector<String> weights = network.weightNames().reject(fixed::containsKey);
    return data.isEmpty() ? weights.appendAll(network.inputNames()) : weights;
  }

  /** The variables of the block that are not fixed. */
  Set<String> asked() throws NetworkError {
    return LinkedHashSet.ofAll(block.names(network)).intersect(LinkedHashSet.ofAll(variables()));
  }

  /** The network on each point of the data, or on its variable inputs. */
  Vector<NetworkTerm.Pass> passes() {
    NetworkTerm term = new NetworkTerm(network, fixed);
    return data.isEmpty()
        ? Vector.of(term.pass(network.inputNames().map(Expr::variable)))
        : data.map(each -> term.pass(each.input().map(Expr::constant)));
  }

  /** The function: the mean loss, or the output. */
  public Expr function() {
    Vector<NetworkTerm.Pass> passes = passes();
    if (loss.isEmpty()) {
      return passes.head().outputs().head();
    }
    Expr total =
        Expr.sum(
            passes.zipWith(data, (pass, each) -> loss.get().of(pass.outputs(), each.target())));
    return Expr.constant(Rational.of(1, data.size())).times(total);
  }

  /** The question that the kernel sees. */
  public Question question() throws NetworkError {
    Box box =
        variables()
            .foldLeft(
                Box.EMPTY, (made, name) -> made.with(name, given.get(name).getOrElse(Axis.REAL)));
    return new Question(function(), box, asked());
  }
}
