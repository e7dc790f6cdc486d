package dev.jensen.analysis.network;

import dev.jensen.core.number.Rational;

/** A layer of a network: what it makes of the layer before it, and of earlier ones. */
public sealed interface Layer {
  /**
   * A fully connected layer.
   *
   * @param units how many outputs it has; the activation says how many weighted sums that takes
   * @param activation what is applied to the weighted sums
   * @param bias whether each weighted sum has a bias
   * @param passThrough whether each weighted sum also has the network's inputs, with weights of
   *     their own, as in input-convex networks
   */
  record Dense(int units, Activation activation, boolean bias, boolean passThrough)
      implements Layer {
    /** A layer that reads only the one before it. */
    public Dense(int units, Activation activation, boolean bias) {
      this(units, activation, bias, false);
    }
  }

  /**
   * A convolution: the same weighted sum of all channels at each position of a window.
   *
   * @param channels how many channels come out
   * @param activation what is applied to each weighted sum
   * @param bias whether each channel has a bias
   */
  record Convolution(int channels, Window window, Activation activation, boolean bias)
      implements Layer {}

  /** How a window becomes one number. */
  enum Pooling {
    MAX,
    AVERAGE
  }

  /**
   * The maximum or the mean of each window, in each channel. Added places count as zeros in a mean,
   * and not at all in a maximum.
   */
  record Pool(Pooling pooling, Window window) implements Layer {}

  /**
   * Batch normalisation with fixed statistics, as at inference: {@code W (x - mean) / sqrt(var +
   * eps) + b} in each channel (Ioffe and Szegedy, arXiv 1502.03167, algorithm 2).
   *
   * @param eps what is added to each variance; positive
   */
  record Normalise(Rational eps) implements Layer {}

  /** An activation without weights before it. */
  record Activate(Activation activation) implements Layer {}

  /**
   * A skip connection: what comes out of an earlier layer is added, number by number.
   *
   * @param from the number of that layer; 0 for the network's inputs
   */
  record Add(int from) implements Layer {}

  /**
   * A gate: what comes out of an earlier layer is multiplied, number by number.
   *
   * @param from the number of that layer; 0 for the network's inputs
   */
  record Multiply(int from) implements Layer {}

  /**
   * A skip connection: what comes out of an earlier layer is put behind.
   *
   * @param from the number of that layer; 0 for the network's inputs
   */
  record Concat(int from) implements Layer {}

  /**
   * Goes on with what comes out of an earlier layer, or with a part of it.
   *
   * @param from the number of that layer; 0 for the network's inputs
   * @param first the first number of the part, counted from 1; 0 for all
   * @param last the last number of the part
   */
  record Take(int from, int first, int last) implements Layer {
    /** All that comes out of it. */
    Take(int from) {
      this(from, 0, 0);
    }

    boolean isWhole() {
      return first == 0;
    }
  }

  /** What it does to its numbers last. */
  default Activation activation() {
    return switch (this) {
      case Dense dense -> dense.activation();
      case Convolution convolution -> convolution.activation();
      case Activate activate -> activate.activation();
      case Pool p -> Activation.IDENTITY;
      case Normalise n -> Activation.IDENTITY;
      case Add a -> Activation.IDENTITY;
      case Multiply m -> Activation.IDENTITY;
      case Concat c -> Activation.IDENTITY;
      case Take t -> Activation.IDENTITY;
    };
  }

  /** Whether it has biases. */
  default boolean bias() {
    return this instanceof Dense dense && dense.bias()
        || this instanceof Convolution convolution && convolution.bias();
  }

  /** What it is, in a word or two. */
  default String label() {
    return switch (this) {
      case Dense dense -> dense.activation().name() + (dense.passThrough() ? " with inputs" : "");
      case Convolution c -> c.activation().name() + " conv " + c.window().label(true);
      case Pool p ->
          (p.pooling() == Pooling.MAX ? "max-pool " : "avg-pool ") + p.window().label(false);
      case Normalise n -> "batch-norm";
      case Activate activate -> activate.activation().name();
      case Add add -> "add " + add.from();
      case Multiply multiply -> "multiply " + multiply.from();
      case Concat concat -> "concat " + concat.from();
      case Take t -> "take " + t.from() + (t.isWhole() ? "" : " " + t.first() + ".." + t.last());
    };
  }
}
