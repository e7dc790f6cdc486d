package dev.jensen.analysis.network;

import dev.jensen.core.domain.Ranges;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;

/**
 * What the numbers of a network are in a block of variables, layer by layer, by the rules of
 * input-convex networks: nonnegative combinations of convex numbers are convex, and so are convex
 * activations of affine ones, convex nondecreasing ones of convex ones, and products with what is
 * free of the block and not negative (Amos, Xu and Kolter, ICML 2017, section 3).
 */
final class ConvexPath {
  /** What a number is in the block; each is also what comes after it. */
  enum Bend {
    /** Free of the block, and not negative. */
    FREE_NONNEGATIVE,
    /** Free of the block. */
    FREE,
    AFFINE,
    CONVEX,
    /** Nothing is known. */
    OPEN;

    boolean isFree() {
      return compareTo(FREE) <= 0;
    }

    Bend or(Bend other) {
      return compareTo(other) >= 0 ? this : other;
    }

    /** Of a sum or a mean. */
    private Bend plus(Bend other) {
      return or(other);
    }

    private Bend times(Bend other) {
      Bend free = compareTo(other) <= 0 ? this : other;
      Bend rest = free == this ? other : this;
      return switch (free) {
        case FREE_NONNEGATIVE -> rest;
        case FREE -> rest.compareTo(AFFINE) <= 0 ? rest : OPEN;
        default -> OPEN;
      };
    }
  }

  private static final int BITS = 64;

  private final Setting setting;
  private final Network network;
  private final Set<String> block;

  ConvexPath(NetworkQuestion question) {
    this.setting = question.setting();
    this.network = setting.network();
    this.block = question.asked();
  }

  /**
   * What the outputs are.
   *
   * @param sums whether the activation that comes last is left out
   */
  Vector<Bend> outputs(boolean sums) {
    Vector<Vector<Bend>> values =
        Vector.of(network.inputNames().map(name -> block.contains(name) ? Bend.AFFINE : Bend.FREE));
    for (int k = 1; k <= network.depth(); k++) {
      Vector<Bend> weighted = weighted(k, values);
      boolean last = sums && k == network.depth();
      values = values.append(last ? weighted : activated(network.layer(k).activation(), weighted));
    }
    return values.last();
  }

  private Vector<Bend> weighted(int k, Vector<Vector<Bend>> values) {
    Vector<Bend> before = values.last();
    return switch (network.layer(k)) {
      case Layer.Dense dense -> dense(k, dense, before, values.head());
      case Layer.Convolution convolution -> {
        KernelReads kernel = new KernelReads(network, k, convolution.window());
        yield Vector.rangeClosed(1, convolution.channels())
            .flatMap(
                channel ->
                    kernel
                        .reads(channel)
                        .map(
                            reads ->
                                reads.foldLeft(
                                    bias(k, channel, convolution.bias()),
                                    (sum, read) ->
                                        sum.plus(
                                            weighted(
                                                read.weight(), before.get(read.input() - 1))))));
      }
      // Whichever numbers are in a window, all together are at least as bent.
      case Layer.Pool pool -> {
        Bend all = pooled(pool, before.reduce(Bend::or));
        yield Vector.fill(network.units(k), () -> all);
      }
      case Layer.Normalise n -> {
        int length = before.size() / network.shapes().get(k).features();
        yield before.zipWithIndex(
            (value, i) -> {
              int feature = i / length + 1;
              return weighted(
                      "W" + k + "[" + feature + "]",
                      value == Bend.FREE_NONNEGATIVE ? Bend.FREE : value)
                  .plus(bias(k, feature, true));
            });
      }
      case Layer.Activate a -> before;
      case Layer.Add add -> before.zipWith(values.get(add.from()), Bend::plus);
      case Layer.Multiply multiply -> before.zipWith(values.get(multiply.from()), Bend::times);
      case Layer.Concat concat -> before.appendAll(values.get(concat.from()));
      case Layer.Take take -> {
        Vector<Bend> whole = values.get(take.from());
        yield take.isWhole() ? whole : whole.slice(take.first() - 1, take.last());
      }
    };
  }

  private Vector<Bend> dense(
      int layer, Layer.Dense dense, Vector<Bend> before, Vector<Bend> inputs) {
    return Vector.rangeClosed(1, dense.activation().sums(dense.units()))
        .map(
            unit -> {
              Bend sum = bias(layer, unit, dense.bias());
              for (int j = 1; j <= before.size(); j++) {
                sum = sum.plus(weighted(Network.weight(layer, unit, j), before.get(j - 1)));
              }
              for (int j = 1; j <= (dense.passThrough() ? inputs.size() : 0); j++) {
                sum = sum.plus(weighted(Network.passThrough(layer, unit, j), inputs.get(j - 1)));
              }
              return sum;
            });
  }

  private Bend bias(int layer, int unit, boolean there) {
    String name = Network.bias(layer, unit);
    return !there || !block.contains(name) && isNonnegative(name)
        ? Bend.FREE_NONNEGATIVE
        : block.contains(name) ? Bend.AFFINE : Bend.FREE;
  }

  private Bend weighted(String weight, Bend value) {
    if (block.contains(weight)) {
      return value.isFree() ? Bend.AFFINE : Bend.OPEN;
    }
    if (setting.fixed().get(weight).exists(Rational::isZero)) {
      return Bend.FREE_NONNEGATIVE;
    }
    return (isNonnegative(weight) ? Bend.FREE_NONNEGATIVE : Bend.FREE).times(value);
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
                    .exists(axis -> Ranges.enclosure(axis, BITS).isNonnegative()));
  }

  private static Bend pooled(Layer.Pool pool, Bend all) {
    return all == Bend.AFFINE && pool.pooling() == Layer.Pooling.MAX && pool.window().places() > 1
        ? Bend.CONVEX
        : all;
  }

  private static Vector<Bend> activated(Activation activation, Vector<Bend> sums) {
    if (activation.isIdentity()) {
      return sums;
    }
    if (activation.isPointwise()) {
      return sums.map(sum -> activated(activation, sum));
    }
    // The bend of all of them holds for however many come out.
    Bend all = activated(activation, sums.reduce(Bend::or));
    try {
      return Vector.fill(activation.outputs(sums.size()), () -> all);
    } catch (NetworkError never) {
      throw new IllegalStateException(never);
    }
  }

  private static Bend activated(Activation activation, Bend sum) {
    return switch (sum) {
      case FREE_NONNEGATIVE, FREE -> activation.isNonnegative() ? Bend.FREE_NONNEGATIVE : Bend.FREE;
      case AFFINE -> activation.isConvex() ? Bend.CONVEX : Bend.OPEN;
      case CONVEX -> activation.isConvexAndRising() ? Bend.CONVEX : Bend.OPEN;
      case OPEN -> Bend.OPEN;
    };
  }
}
