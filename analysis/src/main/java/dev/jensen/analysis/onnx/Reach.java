package dev.jensen.analysis.onnx;

/**
 * Bounds of an array of numbers, which hold in spite of rounding.
 *
 * @param lo the lower ends, perhaps minus infinity
 * @param hi the upper ends, perhaps infinity
 */
record Reach(double[] lo, double[] hi) {
  static Reach of(int size) {
    return new Reach(new double[size], new double[size]);
  }

  static double down(double value) {
    return value == Double.POSITIVE_INFINITY ? Double.MAX_VALUE : Math.nextDown(value);
  }

  static double up(double value) {
    return value == Double.NEGATIVE_INFINITY ? -Double.MAX_VALUE : Math.nextUp(value);
  }

  /** The lower end of a product of intervals, where zero times infinity is zero. */
  static double least(double a, double b, double c, double d) {
    return down(Math.min(Math.min(times(a, c), times(a, d)), Math.min(times(b, c), times(b, d))));
  }

  /** The upper end of a product of intervals. */
  static double most(double a, double b, double c, double d) {
    return up(Math.max(Math.max(times(a, c), times(a, d)), Math.max(times(b, c), times(b, d))));
  }

  private static double times(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }
}
