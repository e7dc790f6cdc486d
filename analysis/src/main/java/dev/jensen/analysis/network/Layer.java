package dev.jensen.analysis.network;

/** A layer of a network: what it makes of the layer before it, and of earlier ones. */
public sealed interface Layer {
  /**
   * A fully connected layer.
   *
   * @param units how many outputs it has
   * @param activation what is applied to each weighted sum
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

  /** How a window becomes one number. */
  enum Pooling {
    MAX,
    AVERAGE
  }

  /**
   * The maximum or the mean of each window; the windows lie side by side.
   *
   * @param size how many numbers a window has
   */
  record Pool(Pooling pooling, int size) implements Layer {}

  /**
   * A skip connection: what comes out of an earlier layer is added, number by number.
   *
   * @param from the number of that layer; 0 for the network's inputs
   */
  record Add(int from) implements Layer {}

  /**
   * A skip connection: what comes out of an earlier layer is put behind.
   *
   * @param from the number of that layer; 0 for the network's inputs
   */
  record Concat(int from) implements Layer {}

  /** What it does to each of its numbers last. */
  default Activation activation() {
    return this instanceof Dense dense ? dense.activation() : Activation.IDENTITY;
  }

  /** Whether it has biases. */
  default boolean bias() {
    return this instanceof Dense dense && dense.bias();
  }
}
