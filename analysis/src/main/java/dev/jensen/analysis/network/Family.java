package dev.jensen.analysis.network;

import io.vavr.collection.Vector;

/**
 * Numbers of a layer that go together, such as its weights {@code W1[i,j]}.
 *
 * @param name what all of their names begin with
 * @param sizes how many there are along each index
 * @param role what they are for
 */
record Family(String name, Vector<Integer> sizes, Role role) {
  /** What numbers of a layer are for. */
  enum Role {
    /** Factors of what comes from the layer before, or from the network's inputs. */
    WEIGHT,
    /** What is added. */
    BIAS,
    /** Means and variances that were measured and do not vary. */
    STATISTIC
  }

  /** The names, the last index running fastest. */
  Vector<String> names() {
    return sizes
        .foldLeft(
            Vector.of(""),
            (made, size) ->
                made.flatMap(
                    each ->
                        Vector.rangeClosed(1, size)
                            .map(index -> each.isEmpty() ? "" + index : each + "," + index)))
        .map(indices -> name + "[" + indices + "]");
  }

  long count() {
    return sizes.foldLeft(1L, (product, size) -> product * size);
  }
}
