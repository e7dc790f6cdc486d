package dev.jensen.analysis.search;

import java.util.function.DoubleUnaryOperator;

/** Golden section search: where a function with one valley between two points is least. */
public final class GoldenSection {
  private static final double SHARE = (Math.sqrt(5) - 1) / 2;
  private static final int STEPS = 80;

  private GoldenSection() {}

  /**
   * A point at which the function is about least, if it has one valley; else one of its valleys.
   */
  public static double least(DoubleUnaryOperator function, double left, double right) {
    double a = left;
    double b = right;
    for (int i = 0; i < STEPS; i++) {
      double x = b - SHARE * (b - a);
      double y = a + SHARE * (b - a);
      if (function.applyAsDouble(x) <= function.applyAsDouble(y)) {
        b = y;
      } else {
        a = x;
      }
    }
    return (a + b) / 2;
  }
}
