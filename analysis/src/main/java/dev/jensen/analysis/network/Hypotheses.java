package dev.jensen.analysis.network;

import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/** Checks of what the theorems on networks suppose, each by what a question says. */
final class Hypotheses {
  private final NetworkQuestion question;
  private final Setting setting;
  private final Network network;
  private final int depth;
  private final Readout readout;

  Hypotheses(NetworkQuestion question) {
    this.question = question;
    this.setting = question.setting();
    this.network = setting.network();
    this.depth = network.depth();
    this.readout = Readout.of(setting);
  }

  /** The function is the output in its inputs, and no layer has an activation. */
  boolean affine() {
    return setting.loss().isEmpty()
        && within(network.inputNames())
        && network.layers().forAll(Readout::isLinear);
  }

  /** The block lies in the last layer, and the loss is convex in the last weighted sums. */
  boolean lastLayer() {
    return readout.isConvex() && within(readout.layer());
  }

  /** The block lies in one layer, and no layer but the last has an activation. */
  boolean linearLayer() {
    return readout.isConvex()
        && network.layers().take(readout.layer() - 1).forAll(Readout::isLinear)
        && Vector.rangeClosed(1, depth).exists(this::within);
  }

  /** Amos, Xu and Kolter: the function is the output, and convexity is handed on by each layer. */
  boolean inputConvex() {
    return handsOnConvexity() && !isGated();
  }

  /** The same with gates, which the inputs outside of the block open. */
  boolean partlyInputConvex() {
    return handsOnConvexity() && isGated();
  }

  private boolean handsOnConvexity() {
    return setting.loss().isEmpty() && within(network.inputNames()) && isConvex(path(false));
  }

  private boolean isGated() {
    return network.layers().exists(layer -> layer instanceof Layer.Multiply);
  }

  private static boolean isConvex(Vector<ConvexPath.Bend> numbers) {
    return numbers.forAll(bend -> bend != ConvexPath.Bend.OPEN);
  }

  private Vector<ConvexPath.Bend> path(boolean sums) {
    return new ConvexPath(question).outputs(sums);
  }

  /** The loss rises in the output, which is convex in the block. */
  boolean oneSided() {
    return readout.isConvex()
        && setting.loss().exists(loss -> loss.targets().isOfFirstOutput())
        && !setting.data().points().isEmpty()
        && setting.data().points().forAll(each -> each.target().head().sign() <= 0)
        && isConvex(path(true));
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
   * Two or more rectifiers against data of different inputs in all weights and biases of the first
   * layer; the loss is convex and finite, the output weights are not zero, or any numbers.
   */
  boolean firstLayer() {
    Vector<Vector<Rational>> inputs = setting.data().points().map(Example::input);
    return isReluAndLinear()
        && network.outputs() == 1
        && setting.decay().isNone()
        && network.units(1) >= 2
        && network.layer(1).bias()
        && hasFiniteLoss()
        && !inputs.isEmpty()
        && inputs.distinct().size() == inputs.size()
        && units(1)
            .forAll(
                j -> setting.fixed().get(Network.weight(2, 1, j)).forAll(value -> !value.isZero()))
        && question.asked().equals(network.names(1).toLinkedSet())
        && setting.given().isEmpty();
  }

  /**
   * All weights and biases range over everything, and the block has one that can bend alone a
   * rectifier before layers that hand on what is not negative: a bias of a hidden layer, or a
   * weight behind another hidden unit, which can be made 1.
   */
  boolean hiddenBend() {
    return network.isPlain()
        && depth >= 2
        && network.layer(depth).activation().isIdentity()
        && network.layers().forAll(Layer::bias)
        && hasFiniteLoss()
        && setting.decay().isNone()
        && setting.fixed().isEmpty()
        && setting.given().isEmpty()
        && Vector.range(1, depth).exists(this::bends);
  }

  private boolean bends(int layer) {
    boolean passes = Vector.rangeClosed(layer, depth - 1).forAll(k -> isRelu(k) || isLinear(k));
    return isRelu(layer)
        && passes
        && network
            .names(layer)
            .filter(question.asked()::contains)
            .exists(
                name ->
                    Network.isBias(name)
                        || layer > 1 && (isRelu(layer - 1) || isLinear(layer - 1)));
  }

  private boolean isRelu(int layer) {
    return network.layer(layer).activation().isRelu();
  }

  private boolean isLinear(int layer) {
    return network.layer(layer).activation().isIdentity();
  }

  /**
   * All inner weights and the output weights are in the block and range over everything; the last
   * hidden units all give zero for zero, or there are two of them.
   */
  boolean jointly() {
    int last = readout.layer();
    if (last < 2 || !readout.isConvex() || !isUnbounded()) {
      return false;
    }
    if (setting.loss().isEmpty() || !setting.decay().isNone() || !readsOnlyTheLayerBefore(last)) {
      return false;
    }
    Vector<String> inner = Vector.range(1, last).flatMap(network::names);
    return weights(last).forAll(question.asked()::contains)
        && inner.forAll(
            name ->
                question.asked().contains(name)
                    || Network.isBias(name) && setting.fixed().get(name).exists(Rational::isZero))
        && (isSilent(inner)
            || network.isPlain()
                && network.layer(last - 1).activation().isPointwise()
                && network.units(last - 1) >= 2);
  }

  /** Whether the outputs depend on other layers through that one alone. */
  private boolean readsOnlyTheLayerBefore(int layer) {
    boolean alone =
        switch (network.layer(layer)) {
          case Layer.Dense dense -> !dense.passThrough();
          case Layer.Convolution convolution -> true;
          default -> false;
        };
    return alone
        && network
            .layers()
            .drop(layer)
            .forAll(each -> each instanceof Layer.Activate || each instanceof Layer.Pool);
  }

  /** Whether all that goes into the last layer is zero where the inner weights are, exactly. */
  private boolean isSilent(Vector<String> inner) {
    Map<String, Rational> zeros = inner.toLinkedMap(name -> name, name -> Rational.ZERO);
    NetworkTerm term = new NetworkTerm(network, zeros.merge(setting.fixed()));
    Ranges ranges = new Ranges(Box.EMPTY, 64);
    return setting
        .inputs()
        .map(term::pass)
        .flatMap(pass -> pass.values().get(readout.layer() - 1))
        .forAll(
            hidden -> Dag.variables(hidden).isEmpty() && Interval.ZERO.equals(ranges.of(hidden)));
  }

  /** Whether the loss is convex and finite on the whole line. */
  private boolean hasFiniteLoss() {
    return setting.loss().exists(loss -> loss.convexity() == Loss.Convexity.EVERYWHERE);
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
}
