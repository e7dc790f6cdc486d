package dev.jensen.analysis.onnx;

import org.jspecify.annotations.Nullable;

/** One step of a model: makes an array of numbers from arrays made before. */
sealed interface Operation {
  /** The layer as a message names it. */
  String layer();

  /** The numbers of the values that it reads. */
  int[] reads();

  /** The number of the value that it makes. */
  int out();

  /** Weighted sums. */
  record Affine(String layer, int in, int out, Weights weights, @Nullable Bias bias)
      implements Operation {
    @Override
    public int[] reads() {
      return new int[] {in};
    }
  }

  /**
   * A function of one variable on each number.
   *
   * @param curves the functions
   * @param which the function of each number; null if there is one for all
   */
  record Pointwise(String layer, int in, int out, Curve[] curves, int @Nullable [] which)
      implements Operation {
    Curve curve(int place) {
      return curves[which == null ? 0 : which[place]];
    }

    @Override
    public int[] reads() {
      return new int[] {in};
    }
  }

  /** How two numbers are joined. */
  enum Join {
    SUM,
    DIFFERENCE,
    PRODUCT,
    QUOTIENT,
    MAX,
    MIN
  }

  /**
   * Numbers of two arrays joined one by one.
   *
   * @param lefts where each left side stands; null if at its own place
   * @param rights the same for the right sides
   */
  record Joined(
      String layer,
      Join join,
      int left,
      int @Nullable [] lefts,
      int right,
      int @Nullable [] rights,
      int out)
      implements Operation {
    @Override
    public int[] reads() {
      return new int[] {left, right};
    }
  }

  /**
   * Numbers picked from arrays.
   *
   * @param ins the arrays
   * @param from the array of each number by its place in ins; null if there is only one
   * @param places the place of each number in its array
   */
  record Picked(String layer, int[] ins, int @Nullable [] from, int[] places, int out)
      implements Operation {
    @Override
    public int[] reads() {
      return ins;
    }
  }

  /** How a group of numbers becomes one. */
  enum Fold {
    SUM,
    MEAN,
    MAX,
    MIN,
    LOGSUMEXP
  }

  /**
   * Groups of numbers folded into one each.
   *
   * @param starts where each group begins among the members, and where the last one ends
   * @param members the places of the numbers
   * @param divisors of a mean, by what each sum is divided; null: by the size of the group
   */
  record Folded(
      String layer,
      Fold fold,
      int in,
      int out,
      int[] starts,
      int[] members,
      int @Nullable [] divisors)
      implements Operation {
    /** By what the sum of a group is divided in a mean. */
    int divisor(int group) {
      return divisors == null ? starts[group + 1] - starts[group] : divisors[group];
    }

    @Override
    public int[] reads() {
      return new int[] {in};
    }
  }

  /**
   * Softmax, or its logarithm, over groups.
   *
   * @param groups the places of the numbers of each group
   */
  record Shares(String layer, boolean log, int in, int out, int[][] groups) implements Operation {
    @Override
    public int[] reads() {
      return new int[] {in};
    }
  }

  /**
   * Batch normalisation with fixed statistics: {@code scale (x - mean)/sqrt(variance + epsilon) +
   * shift}.
   *
   * @param channels the channel of each number
   */
  record Normalised(
      String layer,
      int in,
      int out,
      int[] channels,
      Tensor scale,
      Tensor shift,
      Tensor mean,
      Tensor variance,
      float epsilon)
      implements Operation {
    @Override
    public int[] reads() {
      return new int[] {in};
    }
  }
}
