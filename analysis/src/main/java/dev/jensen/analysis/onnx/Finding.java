package dev.jensen.analysis.onnx;

import io.vavr.collection.Vector;

/** Whether a model is convex by construction: by the signs of its weights and its activations. */
public sealed interface Finding {
  /** One or two sentences. */
  Vector<String> sentences();

  /** Every output is convex by the signs of the weights, which were checked exactly. */
  record ByConstruction(long weights) implements Finding {
    @Override
    public Vector<String> sentences() {
      return Vector.of(
          "convex by construction: of "
              + weights
              + " weights, checked exactly, none that is negative multiplies what is convex and not"
              + " affine");
    }
  }

  /**
   * Some weights are negative where they must not be.
   *
   * @param layer the first such layer
   * @param weight the first such weight in it, with its value
   * @param count how many there are
   * @param worst the most negative
   * @param tiny whether all are so small that a projection seems to have missed them
   * @param bounds for each output how far convexity can fail at most, as shown; empty if no bound
   *     is known
   * @param besides what breaks convexity even without these weights; empty if nothing does
   */
  record ByWeights(
      String layer,
      String weight,
      long count,
      double worst,
      boolean tiny,
      Vector<String> bounds,
      String besides)
      implements Finding {
    @Override
    public Vector<String> sentences() {
      Vector<String> all =
          Vector.of(
              "no ICNN by weight "
                  + weight
                  + " of "
                  + layer
                  + (count == 1
                      ? ", the only one that is negative on convex numbers"
                      : ", the first of "
                          + count
                          + " that are negative on convex numbers, the most negative "
                          + (float) worst));
      if (tiny) {
        all =
            all.append(
                "all of them are tiny, as a projection leaves them; --repair OUT.onnx writes the"
                    + " model with them set to 0");
      }
      if (!bounds.isEmpty()) {
        all =
            all.append(
                "by them convexity fails on the box by at most "
                    + bounds.mkString(", ")
                    + " (interval arithmetic, rounded outward)");
      }
      return besides.isEmpty() ? all : all.append("and besides: " + besides);
    }
  }

  /** Something else than a weight breaks the condition. */
  record ByStructure(String how) implements Finding {
    @Override
    public Vector<String> sentences() {
      return Vector.of("no ICNN: " + how);
    }
  }
}
