package dev.jensen.core.algebra;

import dev.jensen.core.number.Rational;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A quotient of two multivariate polynomials. Common monomials and constants are cancelled, and
 * common factors where one side divides the other or both have one generator; otherwise it need not
 * be in lowest terms.
 */
public record Fraction(Multinomial numerator, Multinomial denominator) {
  /** Common factors are not looked for in polynomials of a larger degree. */
  private static final int MOST_DEGREE = 512;

  /** Nor are those of many coefficients with a denominator of a larger degree. */
  private static final int MOST_SHARED = 64;

  public static final Fraction ZERO = of(Multinomial.ZERO);
  public static final Fraction ONE = of(Multinomial.ONE);

  /**
   * The quotient as it is.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public Fraction {
    if (denominator.isZero()) {
      throw new ArithmeticException("division by zero");
    }
  }

  public static Fraction of(Multinomial numerator) {
    return new Fraction(numerator, Multinomial.ONE);
  }

  /**
   * The quotient, cancelled as far as that is cheap; its denominator has the leading coefficient 1.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public static Fraction of(Multinomial numerator, Multinomial denominator) {
    if (denominator.isZero()) {
      throw new ArithmeticException("division by zero");
    }
    if (numerator.isZero()) {
      return new Fraction(Multinomial.ZERO, Multinomial.ONE);
    }
    if (denominator.isConstant()) {
      return of(numerator.scale(denominator.leading().inverse()));
    }
    Multinomial top = numerator;
    Multinomial bottom = denominator;
    Multinomial common =
        Multinomial.of(top.monomialContent().gcd(bottom.monomialContent()), Rational.ONE);
    if (!common.isConstant()) {
      top = divided(top, common);
      bottom = divided(bottom, common);
    }
    if (!bottom.isConstant() && !top.isConstant()) {
      Multinomial factor = factor(top, bottom);
      top = divided(top, factor);
      bottom = divided(bottom, factor);
    }
    Rational lead = bottom.leading().inverse();
    return new Fraction(top.scale(lead), bottom.scale(lead));
  }

  private static Multinomial divided(Multinomial dividend, Multinomial divisor) {
    Multinomial quotient = dividend.exactDivide(divisor);
    if (quotient == null) {
      throw new IllegalStateException(divisor + " does not divide " + dividend);
    }
    return quotient;
  }

  /** A common factor of both; 1 if none is found cheaply. */
  private static Multinomial factor(Multinomial top, Multinomial bottom) {
    SortedSet<Integer> generators = top.generators();
    generators.addAll(bottom.generators());
    if (generators.size() == 1 && Math.max(top.degree(), bottom.degree()) <= MOST_DEGREE) {
      int g = generators.first();
      Polynomial a = top.toPolynomial(g);
      Polynomial b = bottom.toPolynomial(g);
      return a == null || b == null ? Multinomial.ONE : Multinomial.of(a.gcd(b), g);
    }
    if (top.exactDivide(bottom) != null) {
      return bottom;
    }
    return bottom.exactDivide(top) != null ? top : content(top, bottom);
  }

  /** What a denominator in one generator shares with all coefficients in that generator above. */
  private static Multinomial content(Multinomial top, Multinomial bottom) {
    if (bottom.generators().size() != 1
        || bottom.degree() > MOST_SHARED
        || top.degree() > MOST_DEGREE) {
      return Multinomial.ONE;
    }
    int g = bottom.generators().first();
    Polynomial shared = bottom.toPolynomial(g);
    for (Multinomial coefficient : top.coefficients(g)) {
      Polynomial next = coefficient.toPolynomial(g);
      if (shared == null || shared.degree() < 1 || next == null) {
        return Multinomial.ONE;
      }
      shared = shared.gcd(next);
    }
    return shared == null || shared.degree() < 1 ? Multinomial.ONE : Multinomial.of(shared, g);
  }

  public boolean isZero() {
    return numerator.isZero();
  }

  /** The value of a fraction without generators; null if it has one. */
  public @Nullable Rational constant() {
    return numerator.isConstant() && denominator.isConstant()
        ? numerator.constantTerm().divide(denominator.constantTerm())
        : null;
  }

  /** Whether both are the same rational function, by cross multiplication. */
  public boolean sameAs(Fraction that) {
    return equals(that)
        || numerator
            .multiply(that.denominator)
            .subtract(that.numerator.multiply(denominator))
            .isZero();
  }

  public Fraction add(Fraction that) {
    if (denominator.equals(that.denominator)) {
      return of(numerator.add(that.numerator), denominator);
    }
    Multinomial more = that.denominator.exactDivide(denominator);
    if (more != null) {
      return of(numerator.multiply(more).add(that.numerator), that.denominator);
    }
    Multinomial less = denominator.exactDivide(that.denominator);
    if (less != null) {
      return of(numerator.add(that.numerator.multiply(less)), denominator);
    }
    return of(
        numerator.multiply(that.denominator).add(that.numerator.multiply(denominator)),
        denominator.multiply(that.denominator));
  }

  public Fraction subtract(Fraction that) {
    return add(that.negate());
  }

  public Fraction negate() {
    return new Fraction(numerator.negate(), denominator);
  }

  public Fraction scale(Rational factor) {
    return new Fraction(numerator.scale(factor), factor.isZero() ? Multinomial.ONE : denominator);
  }

  public Fraction multiply(Fraction that) {
    // Cross cancellation first keeps the products small.
    Fraction one = of(numerator, that.denominator);
    Fraction two = of(that.numerator, denominator);
    return of(one.numerator.multiply(two.numerator), one.denominator.multiply(two.denominator));
  }

  /**
   * The reciprocal.
   *
   * @throws ArithmeticException if this is zero
   */
  public Fraction inverse() {
    return of(denominator, numerator);
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if {@code that} is zero
   */
  public Fraction divide(Fraction that) {
    return multiply(that.inverse());
  }

  /**
   * The integer power; 1 for the exponent 0.
   *
   * @throws ArithmeticException if this is zero and the exponent negative
   */
  public Fraction pow(int exponent) {
    return exponent < 0
        ? inverse().pow(Math.negateExact(exponent))
        : new Fraction(numerator.pow(exponent), denominator.pow(exponent));
  }
}
