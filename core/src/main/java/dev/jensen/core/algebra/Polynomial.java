package dev.jensen.core.algebra;

import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A polynomial in one variable with rational coefficients. Immutable.
 *
 * <p>It is kept as a rational content times a primitive polynomial over the integers whose leading
 * coefficient is positive. By the lemma of Gauss the product of primitive polynomials is primitive
 * (Geddes, Czapor and Labahn, Algorithms for Computer Algebra, section 2.7), so that products and
 * exact quotients need no greatest common divisors of coefficients.
 */
public final class Polynomial {
  public static final Polynomial ZERO = new Polynomial(Rational.ZERO, new BigInteger[0]);
  public static final Polynomial ONE = constant(Rational.ONE);
  public static final Polynomial X = of(Rational.ZERO, Rational.ONE);

  /** A square-free factor and how often it divides. */
  public record Factor(Polynomial base, int multiplicity) {}

  /** A quotient and what is left, of smaller degree than the divisor. */
  public record Division(Polynomial quotient, Polynomial remainder) {}

  private final Rational content;
  private final BigInteger[] primitive;

  private Polynomial(Rational content, BigInteger[] primitive) {
    this.content = content;
    this.primitive = primitive;
  }

  /** The polynomial with these coefficients, that of degree 0 first. */
  public static Polynomial of(Rational... ascending) {
    BigInteger multiple = BigInteger.ONE;
    for (Rational each : ascending) {
      BigInteger gcd = multiple.gcd(each.denominator());
      multiple = multiple.multiply(each.denominator().divide(gcd));
    }
    BigInteger[] integers = new BigInteger[ascending.length];
    for (int k = 0; k < integers.length; k++) {
      integers[k] = ascending[k].numerator().multiply(multiple.divide(ascending[k].denominator()));
    }
    return of(Rational.of(BigInteger.ONE, multiple), integers);
  }

  private static Polynomial of(Rational factor, BigInteger[] integers) {
    BigInteger[] primitive = Integers.primitive(integers);
    if (primitive.length == 0 || factor.isZero()) {
      return ZERO;
    }
    Rational content = factor.multiply(Rational.of(Integers.content(integers)));
    if (primitive[primitive.length - 1].signum() > 0) {
      return new Polynomial(content, primitive);
    }
    Arrays.setAll(primitive, k -> primitive[k].negate());
    return new Polynomial(content.negate(), primitive);
  }

  /** The polynomial with integer coefficients, that of degree 0 first. */
  static Polynomial of(BigInteger[] integers) {
    return of(Rational.ONE, integers);
  }

  public static Polynomial constant(Rational value) {
    return of(value);
  }

  /** The degree; -1 for zero. */
  public int degree() {
    return primitive.length - 1;
  }

  public boolean isZero() {
    return primitive.length == 0;
  }

  /** The coefficient of the k-th power, which is zero above the degree. */
  public Rational coefficient(int k) {
    return k < primitive.length ? content.multiply(Rational.of(primitive[k])) : Rational.ZERO;
  }

  /** The coefficient of the highest power; zero for zero. */
  public Rational leading() {
    return isZero() ? Rational.ZERO : coefficient(degree());
  }

  /** The coefficients times a positive number, as integers without a common divisor. */
  BigInteger[] integers() {
    return content.sign() < 0 ? negate().primitive.clone() : primitive.clone();
  }

  public Polynomial add(Polynomial that) {
    if (isZero() || that.isZero()) {
      return isZero() ? that : this;
    }
    // Over the common denominator and after the common part of the numerators.
    Rational unit =
        Rational.of(
            content.numerator().gcd(that.content.numerator()),
            content
                .denominator()
                .divide(content.denominator().gcd(that.content.denominator()))
                .multiply(that.content.denominator()));
    BigInteger a = content.divide(unit).numerator();
    BigInteger b = that.content.divide(unit).numerator();
    BigInteger[] sum = new BigInteger[Math.max(primitive.length, that.primitive.length)];
    Arrays.setAll(sum, k -> times(a, primitive, k).add(times(b, that.primitive, k)));
    return of(unit, sum);
  }

  private static BigInteger times(BigInteger factor, BigInteger[] integers, int k) {
    return k < integers.length ? factor.multiply(integers[k]) : BigInteger.ZERO;
  }

  public Polynomial negate() {
    return new Polynomial(content.negate(), primitive);
  }

  public Polynomial subtract(Polynomial that) {
    return add(that.negate());
  }

  public Polynomial scale(Rational factor) {
    return factor.isZero() ? ZERO : new Polynomial(content.multiply(factor), primitive);
  }

  public Polynomial multiply(Polynomial that) {
    return isZero() || that.isZero()
        ? ZERO
        : new Polynomial(
            content.multiply(that.content), Integers.multiply(primitive, that.primitive));
  }

  /** The power with an exponent that is not negative; 1 for the exponent 0. */
  public Polynomial pow(int exponent) {
    if (exponent < 0) {
      throw new IllegalArgumentException("a polynomial has no power " + exponent);
    }
    Polynomial result = ONE;
    Polynomial square = this;
    for (int rest = exponent; rest > 0; rest >>= 1) {
      result = (rest & 1) == 1 ? result.multiply(square) : result;
      square = rest > 1 ? square.multiply(square) : square;
    }
    return result;
  }

  public Polynomial derivative() {
    if (degree() < 1) {
      return ZERO;
    }
    BigInteger[] slopes = new BigInteger[degree()];
    Arrays.setAll(slopes, k -> primitive[k + 1].multiply(BigInteger.valueOf(k + 1L)));
    return of(content, slopes);
  }

  public Rational evaluate(Rational x) {
    BigInteger value = Integers.value(primitive, x.numerator(), x.denominator());
    return content.multiply(Rational.of(value, x.denominator().pow(Math.max(0, degree()))));
  }

  /** An enclosure of the values, by Horner's scheme. */
  public Interval evaluate(Interval x) {
    Interval value = Interval.ZERO;
    for (int k = degree(); k >= 0; k--) {
      value = value.multiply(x).add(Rational.of(primitive[k]));
    }
    return value.scale(content);
  }

  /** This polynomial at another: {@code p(q(x))}. */
  public Polynomial compose(Polynomial inner) {
    Polynomial value = ZERO;
    for (int k = degree(); k >= 0; k--) {
      value = value.multiply(inner).add(constant(Rational.of(primitive[k])));
    }
    return value.scale(content);
  }

  /** The polynomial {@code p(x + offset)}. */
  public Polynomial shift(Rational offset) {
    return compose(of(offset, Rational.ONE));
  }

  /**
   * Division with remainder.
   *
   * @throws ArithmeticException if the divisor is zero
   */
  public Division divideAndRemainder(Polynomial divisor) {
    if (divisor.isZero()) {
      throw new ArithmeticException("division by zero");
    }
    int drop = degree() - divisor.degree();
    if (drop < 0) {
      return new Division(ZERO, this);
    }
    BigInteger[] quotient = new BigInteger[drop + 1];
    Rational factor =
        content.divide(Rational.of(divisor.primitive[divisor.degree()].pow(drop + 1)));
    BigInteger[] rest = Integers.pseudoRemainder(primitive, divisor.primitive, quotient);
    return new Division(of(factor.divide(divisor.content), quotient), of(factor, rest));
  }

  /** The quotient of an exact division; null if it leaves a rest or the divisor is zero. */
  public @Nullable Polynomial exactDivide(Polynomial divisor) {
    if (isZero() || divisor.isZero()) {
      return divisor.isZero() ? null : ZERO;
    }
    BigInteger[] quotient = Integers.exactDivide(primitive, divisor.primitive);
    return quotient == null ? null : new Polynomial(content.divide(divisor.content), quotient);
  }

  /**
   * The greatest common divisor, primitive over the integers, with a positive leading coefficient;
   * zero if both are zero.
   */
  public Polynomial gcd(Polynomial that) {
    if (isZero() || that.isZero()) {
      return (isZero() ? that : this).primitivePart();
    }
    if (degree() == 0 || that.degree() == 0) {
      return ONE;
    }
    return of(ModularGcd.of(primitive, that.primitive)).primitivePart();
  }

  private Polynomial primitivePart() {
    return isZero() ? ZERO : new Polynomial(Rational.ONE, primitive);
  }

  /** The primitive polynomial with the same complex roots, each once; 1 for a constant. */
  public Polynomial squareFreePart() {
    return degree() < 1 ? ONE : divided(primitivePart(), gcd(derivative()));
  }

  /**
   * The square-free factors, coprime and primitive, by rising multiplicity and without constants:
   * Yun's algorithm (Geddes, Czapor and Labahn, algorithm 8.2).
   */
  public Vector<Factor> squareFree() {
    Vector<Factor> factors = Vector.empty();
    if (degree() < 1) {
      return factors;
    }
    int power = lowest();
    if (power > 1) {
      Polynomial rest =
          new Polynomial(content, Arrays.copyOfRange(primitive, power, primitive.length));
      return withPower(rest.squareFree(), power);
    }
    Polynomial slope = derivative();
    Polynomial common = gcd(slope);
    Polynomial w = divided(this, common);
    Polynomial y = divided(slope, common);
    for (int multiplicity = 1; w.degree() > 0; multiplicity++) {
      Polynomial z = y.subtract(w.derivative());
      Polynomial factor = w.gcd(z);
      if (factor.degree() > 0) {
        factors = factors.append(new Factor(factor, multiplicity));
      }
      w = divided(w, factor);
      y = divided(z, factor);
    }
    return factors;
  }

  /** The lowest exponent of a polynomial that is not zero. */
  private int lowest() {
    int lowest = 0;
    while (primitive[lowest].signum() == 0) {
      lowest++;
    }
    return lowest;
  }

  /** The factors of a polynomial that is not zero at zero, and that power of x. */
  private static Vector<Factor> withPower(Vector<Factor> factors, int power) {
    Polynomial base =
        factors
            .find(each -> each.multiplicity() == power)
            .map(each -> X.multiply(each.base()))
            .getOrElse(X);
    return factors
        .filter(each -> each.multiplicity() < power)
        .append(new Factor(base, power))
        .appendAll(factors.filter(each -> each.multiplicity() > power));
  }

  private static Polynomial divided(Polynomial dividend, Polynomial divisor) {
    Polynomial quotient = dividend.exactDivide(divisor);
    if (quotient == null) {
      throw new IllegalStateException(divisor + " does not divide " + dividend);
    }
    return quotient;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Polynomial that
        && content.equals(that.content)
        && Arrays.equals(primitive, that.primitive);
  }

  @Override
  public int hashCode() {
    return 31 * content.hashCode() + Arrays.hashCode(primitive);
  }

  /** As in {@code -3/2*x^2 + x - 1}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int k = degree(); k >= 0; k--) {
      Rational each = coefficient(k);
      if (!each.isZero()) {
        boolean first = text.isEmpty();
        text.append(each.sign() < 0 ? first ? "-" : " - " : first ? "" : " + ");
        text.append(k > 0 && each.abs().isOne() ? "" : each.abs() + (k > 0 ? "*" : ""));
        text.append(k == 0 ? "" : k == 1 ? "x" : "x^" + k);
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }
}
