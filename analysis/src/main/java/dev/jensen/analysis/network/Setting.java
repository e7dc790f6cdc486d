package dev.jensen.analysis.network;

import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashSet;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A network with its loss, its data and the weights that are fixed, as a function of what is left
 * variable. Questions differ only in the block that they ask about.
 */
public final class Setting {
  private static final int MOST_PRODUCTS = 2_000_000;

  private final Description parts;
  private final Vector<NetworkTerm.Pass> passes;
  private final Expr function;

  private Setting(Description parts) {
    this.parts = parts;
    NetworkTerm term = new NetworkTerm(parts.network(), parts.fixed());
    this.passes = inputs(parts).map(term::pass);
    this.function = function(parts, passes);
  }

  /**
   * The setting that is described, if its parts fit together.
   *
   * @throws NetworkError if they do not
   */
  static Setting of(Description parts) throws NetworkError {
    checkData(parts);
    Network network = parts.network();
    Set<String> known = LinkedHashSet.ofAll(network.weightNames());
    checkStatistics(parts);
    Set<String> fixable = known.addAll(network.statistics());
    for (String name : parts.fixed().keySet()) {
      if (!fixable.contains(name)) {
        throw NetworkError.unknownName(
            "the network has no weight " + name, "weights are called W1[1,2] or b1[1]");
      }
    }
    for (String name : parts.given().keySet()) {
      if (!known.contains(name) && !network.inputNames().contains(name)) {
        throw NetworkError.unknownName(
            "the network has no variable " + name, "names look like W1[1,2], b1[1] or x1");
      }
    }
    return new Setting(parts);
  }

  private static void checkStatistics(Description parts) throws NetworkError {
    for (int k = 1; k <= parts.network().depth(); k++) {
      if (parts.network().layer(k) instanceof Layer.Normalise) {
        for (int c = 1; c <= parts.network().shapes().get(k).features(); c++) {
          String name = "var" + k + "[" + c + "]";
          Rational variance = parts.fixed().get(name).getOrElse(Rational.ONE);
          NetworkError.unless(
              variance.sign() >= 0,
              "layer " + k + ": the variance " + name + " is negative: " + variance);
        }
      }
    }
  }

  private static void checkData(Description parts) throws NetworkError {
    Network network = parts.network();
    Vector<Example> points = parts.data().points();
    boolean any = parts.data() instanceof Data.Any;
    if (parts.loss().isDefined() && points.isEmpty() && !any) {
      throw NetworkError.usage("a loss needs data", "give data, or leave out the loss");
    }
    if (parts.loss().isEmpty() && !parts.decay().isNone()) {
      throw NetworkError.usage("what weights cost is added to a loss", "give a loss, such as mse");
    }
    if (parts.loss().isEmpty()) {
      int output = parts.output().getOrElse(1);
      if (network.outputs() > 1 && parts.output().isEmpty()) {
        throw NetworkError.usage(
            "without a loss the network needs one output, not " + network.outputs(),
            "give a loss, such as mse, or ask about the inputs");
      }
      NetworkError.unless(
          output <= network.outputs(),
          "there is no output " + output + ": the network has " + network.outputs());
      if (points.size() > 1) {
        throw NetworkError.usage(
            "without a loss there is at most one point of data", "give a loss, such as mse");
      }
    }
    if (network.products() * Math.max(1, points.size()) > MOST_PRODUCTS) {
      throw NetworkError.usage(
          "the network on all points has more than " + MOST_PRODUCTS + " products",
          "give fewer points, or a smaller network");
    }
    for (Example each : points) {
      NetworkError.unless(
          each.input().size() == network.inputs(),
          each.place()
              + " of the data has "
              + each.input().size()
              + " inputs, but the network has "
              + network.inputs());
      if (parts.loss().isDefined()) {
        parts.loss().get().check(each, network.outputs());
      }
    }
  }

  /** What goes into the network: each point of the data, or variables. */
  Vector<Vector<Expr>> inputs() {
    return inputs(parts);
  }

  private static Vector<Vector<Expr>> inputs(Description parts) {
    return parts.data() instanceof Data.Points given
        ? given.points().map(each -> each.input().map(Expr::constant))
        : Vector.of(parts.network().inputNames().map(Expr::variable));
  }

  private static Expr function(Description parts, Vector<NetworkTerm.Pass> passes) {
    if (parts.loss().isEmpty()) {
      return passes.head().outputs().get(parts.output().getOrElse(1) - 1);
    }
    Loss loss = parts.loss().get();
    Vector<Vector<Expr>> targets =
        parts.data() instanceof Data.Any
            ? Vector.of(loss.anyTarget(targetNames(parts).map(Expr::variable), parts.network()))
            : parts.data().points().map(each -> each.target().map(Expr::constant));
    Expr total =
        Expr.sum(passes.zipWith(targets, (pass, target) -> loss.of(pass.outputs(), target)));
    Vector<Expr> weights =
        parts
            .network()
            .weightNames()
            .reject(name -> Network.isBias(name) || parts.fixed().containsKey(name))
            .map(Expr::variable);
    return Expr.constant(Rational.of(1, passes.size()))
        .times(total)
        .plus(parts.decay().of(weights));
  }

  /** The same with more weights fixed, those of the network that the point names. */
  Setting fixing(Map<String, Rational> point) {
    Set<String> weights = LinkedHashSet.ofAll(network().weightNames());
    return new Setting(parts.withFixed(parts.fixed().merge(point.filterKeys(weights::contains))));
  }

  /** The names of the targets, where they are variables. */
  private static Vector<String> targetNames(Description parts) {
    int count =
        parts.data() instanceof Data.Any
            ? parts.loss().map(loss -> loss.targetVariables(parts.network().outputs())).getOrElse(0)
            : 0;
    return Vector.rangeClosed(1, count).map(number -> "y" + number);
  }

  public Network network() {
    return parts.network();
  }

  /** What is averaged over the data; without it, the function is the output itself. */
  public Option<Loss> loss() {
    return parts.loss();
  }

  public Data data() {
    return parts.data();
  }

  /** The values of the weights that are no variables. */
  public Map<String, Rational> fixed() {
    return parts.fixed();
  }

  /** What is added to the loss for large weights. */
  public Decay decay() {
    return parts.decay();
  }

  /** Where variables lie that do not range over the whole line. */
  public Map<String, Axis> given() {
    return parts.given();
  }

  /** The network on each point of the data, or on its variable inputs. */
  Vector<NetworkTerm.Pass> passes() {
    return passes;
  }

  /** The function: the mean loss, or the output. */
  public Expr function() {
    return function;
  }

  /** The variables that are not fixed, in the network's order, and targets last. */
  Vector<String> variables() {
    Vector<String> weights = network().weightNames().reject(fixed()::containsKey);
    return data() instanceof Data.Points
        ? weights
        : weights.appendAll(network().inputNames()).appendAll(targetNames(parts));
  }

  /** Where the variables lie. */
  Box box() {
    Axis target = loss().map(Loss::targetAxis).getOrElse(Axis.REAL);
    Vector<String> targets = targetNames(parts);
    return variables()
        .foldLeft(
            Box.EMPTY,
            (made, name) ->
                made.with(
                    name,
                    given()
                        .get(name)
                        .getOrElse(() -> targets.contains(name) ? target : Axis.REAL)));
  }

  /** The variables of the block that are not fixed. */
  Set<String> asked(Block block) throws NetworkError {
    return LinkedHashSet.ofAll(block.names(network())).intersect(LinkedHashSet.ofAll(variables()));
  }

  /** Each output by itself as a function of variable inputs, in their order. */
  Vector<Setting> outputs() {
    return Vector.rangeClosed(1, network().outputs())
        .map(number -> new Setting(parts.ofOutput(number)));
  }

  /** The widths of the layers, as {@code 2-3-1}. */
  public String shape() {
    return network().shapes().mkString("-");
  }
}
