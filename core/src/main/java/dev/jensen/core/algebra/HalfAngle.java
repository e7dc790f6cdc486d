package dev.jensen.core.algebra;

import dev.jensen.core.number.Images;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Polynomials in the sine and cosine of one angle as polynomials in the tangent of its half: {@code
 * sin a = 2t/(1+t^2)}, {@code cos a = (1-t^2)/(1+t^2)}.
 *
 * @param polynomial {@code (1+t^2)^d} times the polynomial, of the same sign
 * @param atHalfTurn its value where the angle is pi, which no t reaches
 */
public record HalfAngle(Polynomial polynomial, Rational atHalfTurn) {
  private static final int BITS = 96;
  private static final Polynomial SQUARES =
      Polynomial.of(Rational.ONE, Rational.ZERO, Rational.ONE);
  private static final Polynomial SINE = Polynomial.of(Rational.ZERO, Rational.TWO);
  private static final Polynomial COSINE =
      Polynomial.of(Rational.ONE, Rational.ZERO, Rational.MINUS_ONE);

  /**
   * The polynomial with its sine and cosine replaced; null if it has another generator.
   *
   * @param sine the generator that is the sine, or -1
   * @param cosine the generator that is the cosine, or -1
   * @param turned whether both are those of an angle that is half a turn more
   */
  public static @Nullable HalfAngle of(Multinomial p, int sine, int cosine, boolean turned) {
    int degree = p.degree();
    Polynomial sum = Polynomial.ZERO;
    Rational atHalfTurn = Rational.ZERO;
    for (Multinomial.Term term : p.terms()) {
      int i = term.monomial().exponent(sine);
      int j = term.monomial().exponent(cosine);
      if (i + j != term.monomial().degree()) {
        return null;
      }
      boolean changes = turned && (i + j) % 2 == 1;
      Rational coefficient = changes ? term.coefficient().negate() : term.coefficient();
      sum =
          sum.add(
              SINE.pow(i)
                  .multiply(COSINE.pow(j))
                  .multiply(SQUARES.pow(degree - i - j))
                  .scale(coefficient));
      if (i == 0) {
        atHalfTurn = atHalfTurn.add(j % 2 == 1 ? coefficient.negate() : coefficient);
      }
    }
    return new HalfAngle(sum, atHalfTurn);
  }

  /** An interval that holds the signs of the polynomial where the angle is in the interval. */
  public Interval sign(Interval angle) {
    Interval half = angle.scale(Rational.HALF);
    Interval tangent = isWithinQuarterTurn(half) ? Images.tan(half, BITS) : null;
    return tangent == null
        ? Sturm.sign(polynomial, Interval.ALL).range().hull(Interval.point(atHalfTurn))
        : Sturm.sign(polynomial, tangent).range();
  }

  /** Whether the cosine is positive, and the interval that about zero where it is. */
  private static boolean isWithinQuarterTurn(Interval angle) {
    return angle.lo() != null
        && angle.hi() != null
        && angle.lo().compareTo(Rational.TWO.negate()) > 0
        && angle.hi().compareTo(Rational.TWO) < 0
        && Images.cos(angle, BITS).isPositive();
  }
}
