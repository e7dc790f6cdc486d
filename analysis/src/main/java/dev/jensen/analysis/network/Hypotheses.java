package dev.jensen.analysis.network;

import dev.jensen.core.domain.Ranges;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** Checks of what the theorems on networks suppose, each by what a question says. */
final class Hypotheses {
  /** Losses that are convex in what goes into a sigmoid before them. */
  private static final Vector<String> OF_LOGITS = Vector.of("bce", "categorical-ce");

  private final NetworkQuestion question;
  private final Setting setting;
  private final Network network;
  private final int depth;

  Hypotheses(NetworkQuestion question) {
    this.question = question;
    this.setting = question.setting();
    this.network = setting.network();
    this.depth = network.depth();
  }

  /** The function is the output in its inputs, and no layer has an activation. */
  boolean affine() {
    return setting.loss().isEmpty()
        && within(network.inputNames())
        && network.layers().forAll(Hypotheses::isLinear);
  }

  /** The block lies in the last layer, and the loss is convex in the last weighted sums. */
  boolean lastLayer() {
    return convexReadout() && within(depth);
  }

  /** The block lies in one layer, and no layer but the last has an activation. */
  boolean linearLayer() {
    return convexReadout()
        && network.layers().init().forAll(Hypotheses::isLinear)
        && Vector.rangeClosed(1, depth).exists(this::within);
  }

  /** Amos, Xu and Kolter: the function is the output, and convexity is handed on by each layer. */
  boolean inputConvex() {
    return setting.loss().isEmpty()
        && within(network.inputNames())
        && handsOnConvexity()
        && (depth == 1 || network.layers().last().activation().isConvexAndRising());
  }

  /** The loss rises in the output, which is convex in the first layer. */
  boolean oneSided() {
    return convexReadout()
        && within(1)
        && handsOnConvexity()
        && setting.loss().exists(loss -> loss.targets().isOfFirstOutput())
        && !setting.data().points().isEmpty()
        && setting.data().points().forAll(each -> each.target().head().sign() <= 0);
  }

  /** The output of one hidden layer of rectifiers with known weights, on the whole space. */
  boolean oneHiddenLayer() {
    return setting.loss().isEmpty()
        && isReluAndLinear()
        && network.outputs() == 1
        && network.weightNames().forAll(setting.fixed()::containsKey)
        && units(1).forAll(this::hasWeight)
        && question.asked().equals(network.inputNames().toLinkedSet())
        && isUnbounded();
  }

  private boolean hasWeight(int unit) {
    return Vector.rangeClosed(1, network.inputs())
        .exists(j -> !setting.fixed().get(Network.weight(1, unit, j)).get().isZero());
  }

  /** One rectifier against data, in all of its weights. */
  boolean oneNeuron() {
    return depth == 1
        && network.isPlain()
        && network.layer(1).activation().isRelu()
        && network.outputs() == 1
        && hasFiniteLoss()
        && setting.decay().isNone()
        && !setting.data().points().isEmpty()
        && question.asked().equals(network.names(1).toLinkedSet())
        && isUnbounded();
  }

  /**
   * Two or more rectifiers against data of different inputs, with squared loss, in all weights and
   * biases of the first layer; the output weights are not zero, or any numbers.
   */
  boolean firstLayer() {
    Vector<Vector<Rational>> inputs = setting.data().points().map(Example::input);
    return isReluAndLinear()
        && network.outputs() == 1
        && setting.decay().isNone()
        && network.units(1) >= 2
        && network.layer(1).bias()
        && setting.loss().exists(loss -> loss.label().equals("mse"))
        && !inputs.isEmpty()
        && inputs.distinct().size() == inputs.size()
        && units(1)
            .forAll(
                j -> setting.fixed().get(Network.weight(2, 1, j)).forAll(value -> !value.isZero()))
        && question.asked().equals(network.names(1).toLinkedSet())
        && setting.given().isEmpty();
  }

  /**
   * All inner weights and the output weights are in the block and range over everything; the last
   * hidden units all give zero for zero, or there are two of them.
   */
  boolean jointly() {
    if (depth < 2 || !network.isPlain() || !convexReadout() || !isUnbounded()) {
      return false;
    }
    if (setting.loss().isEmpty() || !setting.decay().isNone()) {
      return false;
    }
    Vector<String> needed =
        Vector.rangeClosed(1, depth).flatMap(k -> k < depth ? network.names(k) : weights(k));
    Vector<String> innerBiases = Vector.range(1, depth).flatMap(this::biases);
    return needed.removeAll(innerBiases).forAll(question.asked()::contains)
        && innerBiases.forAll(
            name ->
                question.asked().contains(name)
                    || setting.fixed().get(name).exists(Rational::isZero))
        && (network.layer(depth - 1).activation().isZeroAtZero() || network.units(depth - 1) >= 2);
  }

  /** Whether what comes out is affine in what goes in, for fixed weights. */
  private static boolean isLinear(Layer layer) {
    return switch (layer) {
      case Layer.Dense dense -> dense.activation().isIdentity();
      case Layer.Pool pool -> pool.pooling() == Layer.Pooling.AVERAGE;
      case Layer.Add add -> true;
      case Layer.Concat concat -> true;
    };
  }

  /** Whether the loss, or the output itself, is convex in the weighted sums of the last layer. */
  private boolean convexReadout() {
    Activation last = network.layers().last().activation();
    return setting.loss().forAll(Loss::convex) && isLinear(network.layers().last())
        || setting.loss().exists(loss -> OF_LOGITS.contains(loss.label())) && last.isSigmoid();
  }

  /** Whether the loss is convex and finite on the whole line. */
  private boolean hasFiniteLoss() {
    return setting
        .loss()
        .exists(
            loss ->
                loss.convex() && !Vector.of("bce", "kl", "categorical-ce").contains(loss.label()));
  }

  /**
   * Whether the weights behind the first layer are not negative, the first activation is convex,
   * and the others up to the last layer are convex and nondecreasing.
   */
  private boolean handsOnConvexity() {
    return network.layer(1).activation().isConvex()
        && Vector.range(2, depth).forAll(k -> network.layer(k).activation().isConvexAndRising())
        && Vector.rangeClosed(2, depth).flatMap(this::weights).forAll(this::isNonnegative);
  }

  private boolean isNonnegative(String weight) {
    return setting
        .fixed()
        .get(weight)
        .map(value -> value.sign() >= 0)
        .getOrElse(
            () ->
                setting
                    .given()
                    .get(weight)
                    .exists(axis -> Ranges.enclosure(axis, 64).isNonnegative()));
  }

  private boolean isReluAndLinear() {
    return depth == 2
        && network.isPlain()
        && network.layer(1).activation().isRelu()
        && network.layer(2).activation().isIdentity();
  }

  private boolean isUnbounded() {
    return question.asked().forAll(name -> !setting.given().containsKey(name));
  }

  private boolean within(int layer) {
    return within(network.names(layer));
  }

  private boolean within(Vector<String> names) {
    Set<String> there = names.toLinkedSet();
    return question.asked().forAll(there::contains);
  }

  private Vector<Integer> units(int layer) {
    return Vector.rangeClosed(1, network.units(layer));
  }

  private Vector<String> weights(int layer) {
    return network.names(layer).filter(name -> name.startsWith("W"));
  }

  private Vector<String> biases(int layer) {
    return network.names(layer).filter(name -> name.startsWith("b"));
  }
}
