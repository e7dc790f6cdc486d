package dev.jensen.core.atom;

import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;

/**
 * How a power with a constant rational exponent moves and bends (Boyd and Vandenberghe, section
 * 3.1.5).
 */
public final class Powers {
  private Powers() {}

  private static boolean isEven(Rational exponent) {
    return exponent.isInteger() && !exponent.numerator().testBit(0);
  }

  /** How {@code x^exponent} moves on the interval, where it must be defined. */
  public static Monotonicity monotonicity(Rational exponent, Interval x) {
    boolean rising = exponent.sign() >= 0;
    if (x.isNonnegative()) {
      return rising ? Monotonicity.NONDECREASING : Monotonicity.NONINCREASING;
    }
    boolean even = isEven(exponent);
    if (x.isNonpositive()) {
      return rising != even ? Monotonicity.NONDECREASING : Monotonicity.NONINCREASING;
    }
    return even ? Monotonicity.NEITHER : Monotonicity.NONDECREASING;
  }

  /** How {@code x^exponent} bends on the interval, where it must be defined. */
  public static Curvature curvature(Rational exponent, Interval x) {
    if (exponent.isZero() || exponent.isOne()) {
      return Curvature.AFFINE;
    }
    boolean inner = exponent.sign() > 0 && exponent.compareTo(Rational.ONE) < 0;
    if (x.isNonnegative()) {
      return inner ? Curvature.CONCAVE : Curvature.CONVEX;
    }
    if (isEven(exponent)) {
      return exponent.sign() > 0 || x.isNonpositive() ? Curvature.CONVEX : Curvature.NEITHER;
    }
    return x.isNonpositive() ? Curvature.CONCAVE : Curvature.NEITHER;
  }
}
