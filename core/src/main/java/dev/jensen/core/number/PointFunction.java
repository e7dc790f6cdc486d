package dev.jensen.core.number;

/** A function of a real number that can be enclosed at rational points. */
@FunctionalInterface
public interface PointFunction {
  /**
   * An interval that holds the value: a point only if the value is exactly that, and otherwise with
   * open ends; to about that many significant bits.
   */
  Interval at(Rational x, int bits);
}
