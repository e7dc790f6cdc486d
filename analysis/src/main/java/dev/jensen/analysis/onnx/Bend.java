package dev.jensen.analysis.onnx;

/** How numbers bend in the inputs, as two bits: convex, concave; affine is both. */
final class Bend {
  static final byte NEITHER = 0;
  static final byte CONVEX = 1;
  static final byte CONCAVE = 2;
  static final byte AFFINE = 3;

  private static final byte[] TURNED = {NEITHER, CONCAVE, CONVEX, AFFINE};
  private static final String[] WORDS = {
    "neither convex nor concave", "convex", "concave", "affine"
  };

  private Bend() {}

  /** Of the negative. */
  static byte turned(int bend) {
    return TURNED[bend];
  }

  static String word(int bend) {
    return WORDS[bend];
  }
}
