package dev.jensen.analysis.network;

import dev.jensen.activations.Fact;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;

/**
 * The last layer that has weights, and whether the loss is convex in its weighted sums. An
 * activation behind them belongs to the loss.
 *
 * @param layer its number; 0 if no layer has weights
 * @param isConvex whether the loss, or the output itself, is convex in its weighted sums
 */
record Readout(int layer, boolean isConvex) {
  /** Losses that are convex in what goes into these activations. */
  private static final Map<String, Vector<String>> OF_LOGITS =
      HashMap.of(
          "sigmoid", Vector.of("bce", "categorical-ce"),
          "softmax", Vector.of("categorical-ce", "kl"),
          "softmin", Vector.of("categorical-ce", "kl"));

  static Readout of(Setting setting) {
    Network network = setting.network();
    int last =
        Vector.rangeClosed(1, network.depth())
            .findLast(k -> network.names(k).nonEmpty())
            .getOrElse(0);
    boolean linear =
        Vector.rangeClosed(Math.max(1, last), network.depth() - 1)
            .forAll(k -> isLinear(network.layer(k)));
    return new Readout(last, linear && isConvex(setting, network.layers().last()));
  }

  private static boolean isConvex(Setting setting, Layer layer) {
    boolean ofLogits =
        layer.activation().parameters().isEmpty()
            && !(layer instanceof Layer.Multiply)
            && setting
                .loss()
                .exists(
                    loss ->
                        OF_LOGITS
                            .get(layer.activation().name())
                            .exists(those -> those.contains(loss.label())));
    return ofLogits || isLinear(layer) && setting.loss().forAll(Loss::isConvex);
  }

  /** Whether what comes out is affine in what goes in, for fixed weights. */
  static boolean isLinear(Layer layer) {
    return switch (layer) {
      case Layer.Dense dense -> isLinear(dense.activation());
      case Layer.Convolution convolution -> isLinear(convolution.activation());
      case Layer.Activate activate -> isLinear(activate.activation());
      case Layer.Pool pool -> pool.pooling() == Layer.Pooling.AVERAGE;
      case Layer.Multiply multiply -> false;
      case Layer.Normalise n -> true;
      case Layer.Add add -> true;
      case Layer.Concat concat -> true;
      case Layer.Take take -> true;
    };
  }

  private static boolean isLinear(Activation activation) {
    return activation.isIdentity()
        || activation instanceof VectorActivation joint
            && joint.entry().facts().contains(Fact.Kind.AFFINE);
  }
}
