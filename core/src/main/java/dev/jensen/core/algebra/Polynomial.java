package dev.jensen.core.algebra;

import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A polynomial in one variable with rational coefficients. Immutable. */
public final class Polynomial {
  public static final Polynomial ZERO = new Polynomial(new Rational[0]);
  public static final Polynomial ONE = of(Rational.ONE);
  public static final Polynomial X = of(Rational.ZERO, Rational.ONE);

  /** A square-free factor and how often it divides. */
  public record Factor(Polynomial base, int multiplicity) {}

  private final Rational[] coefficients;

  private Polynomial(Rational[] coefficients) {
    this.coefficients = coefficients;
  }

  /** The polynomial with these coefficients, that of degree 0 first. */
  public static Polynomial of(Rational... ascending) {
    int size = ascending.length;
    while (size > 0 && ascending[size - 1].isZero()) {
      size--;
    }
    return new Polynomial(Arrays.copyOf(ascending, size));
  }

  /** The degree; -1 for zero. */
  public int degree() {
    return coefficients.length - 1;
  }

  public boolean isZero() {
    return coefficients.length == 0;
  }

  public Rational coefficient(int k) {
    return k < coefficients.length ? coefficients[k] : Rational.ZERO;
  }

  public Rational leading() {
    return isZero() ? Rational.ZERO : coefficients[degree()];
  }

  public Polynomial add(Polynomial that) {
    Rational[] sum = new Rational[Math.max(coefficients.length, that.coefficients.length)];
    Arrays.setAll(sum, k -> coefficient(k).add(that.coefficient(k)));
    return of(sum);
  }

  public Polynomial negate() {
    return scale(Rational.MINUS_ONE);
  }

  public Polynomial subtract(Polynomial that) {
    return add(that.negate());
  }

  public Polynomial scale(Rational factor) {
    Rational[] scaled = new Rational[coefficients.length];
    Arrays.setAll(scaled, k -> coefficients[k].multiply(factor));
    return of(scaled);
  }

  public Polynomial multiply(Polynomial that) {
    if (isZero() || that.isZero()) {
      return ZERO;
    }
    Rational[] product = new Rational[coefficients.length + that.coefficients.length - 1];
    Arrays.fill(product, Rational.ZERO);
    for (int i = 0; i < coefficients.length; i++) {
      for (int j = 0; j < that.coefficients.length; j++) {
        product[i + j] = product[i + j].add(coefficients[i].multiply(that.coefficients[j]));
      }
    }
    return of(product);
  }

  /** The power with a nonnegative exponent. */
  public Polynomial pow(int exponent) {
    Polynomial result = ONE;
    for (int i = 0; i < exponent; i++) {
      result = result.multiply(this);
    }
    return result;
  }

  public Polynomial derivative() {
    if (degree() < 1) {
      return ZERO;
    }
    Rational[] slopes = new Rational[degree()];
    Arrays.setAll(slopes, k -> coefficients[k + 1].multiply(Rational.of(k + 1L)));
    return of(slopes);
  }

  public Rational evaluate(Rational x) {
    Rational value = Rational.ZERO;
    for (int k = degree(); k >= 0; k--) {
      value = value.multiply(x).add(coefficients[k]);
    }
    return value;
  }

  /** An enclosure of the values, by Horner's scheme. */
  public Interval evaluate(Interval x) {
    Interval value = Interval.ZERO;
    for (int k = degree(); k >= 0; k--) {
      value = value.multiply(x).add(coefficients[k]);
    }
    return value;
  }

  /** The quotient of an exact division; null if it leaves a rest. */
  public @Nullable Polynomial exactDivide(Polynomial divisor) {
    Rational[] rest = coefficients.clone();
    int size = degree() - divisor.degree();
    if (size < 0) {
      return isZero() ? ZERO : null;
    }
    Rational[] quotient = new Rational[size + 1];
    for (int k = size; k >= 0; k--) {
      quotient[k] = rest[k + divisor.degree()].divide(divisor.leading());
      for (int i = 0; i <= divisor.degree(); i++) {
        rest[k + i] = rest[k + i].subtract(quotient[k].multiply(divisor.coefficient(i)));
      }
    }
    for (Rational each : rest) {
      if (!each.isZero()) {
        return null;
      }
    }
    return of(quotient);
  }

  /**
   * The greatest common divisor, primitive over the integers, with a positive leading coefficient.
   */
  public Polynomial gcd(Polynomial that) {
    BigInteger[] a = primitive();
    BigInteger[] b = that.primitive();
    while (b.length > 0) {
      BigInteger[] rest = primitive(pseudoRemainder(a, b));
      a = b;
      b = rest;
    }
    Polynomial gcd = of(a);
    return gcd.leading().sign() < 0 ? gcd.negate() : gcd;
  }

  private static Polynomial of(BigInteger[] integers) {
    return of(Arrays.stream(integers).map(Rational::of).toArray(Rational[]::new));
  }

  /** The coefficients times a positive number, as integers without a common divisor. */
  BigInteger[] primitive() {
    BigInteger multiple = BigInteger.ONE;
    for (Rational each : coefficients) {
      BigInteger gcd = multiple.gcd(each.denominator());
      multiple = multiple.multiply(each.denominator().divide(gcd));
    }
    BigInteger common = multiple;
    return primitive(
        Arrays.stream(coefficients)
            .map(each -> each.numerator().multiply(common.divide(each.denominator())))
            .toArray(BigInteger[]::new));
  }

  static BigInteger[] primitive(BigInteger[] integers) {
    int size = integers.length;
    while (size > 0 && integers[size - 1].signum() == 0) {
      size--;
    }
    BigInteger content = BigInteger.ZERO;
    for (int i = 0; i < size && !content.equals(BigInteger.ONE); i++) {
      content = content.gcd(integers[i]);
    }
    BigInteger[] primitive = Arrays.copyOf(integers, size);
    if (size > 0 && !content.equals(BigInteger.ONE)) {
      for (int i = 0; i < size; i++) {
        primitive[i] = primitive[i].divide(content);
      }
    }
    return primitive;
  }

  /** A positive multiple of the remainder of a divided by b. */
  static BigInteger[] pseudoRemainder(BigInteger[] a, BigInteger[] b) {
    BigInteger[] rest = a.clone();
    BigInteger lead = b[b.length - 1].abs();
    int sign = b[b.length - 1].signum();
    for (int k = a.length - b.length; k >= 0; k--) {
      BigInteger top = rest[k + b.length - 1];
      if (top.signum() == 0) {
        continue;
      }
      BigInteger gcd = top.gcd(lead);
      BigInteger scale = lead.divide(gcd);
      BigInteger factor = sign > 0 ? top.divide(gcd) : top.divide(gcd).negate();
      for (int i = 0; i < rest.length; i++) {
        rest[i] = rest[i].multiply(scale);
      }
      for (int i = 0; i < b.length; i++) {
        rest[k + i] = rest[k + i].subtract(factor.multiply(b[i]));
      }
    }
    return Arrays.copyOf(rest, Math.max(0, Math.min(a.length, b.length - 1)));
  }

  /**
   * The square-free factors by Yun's algorithm (Geddes, Czapor and Labahn, algorithm 8.2),
   * constants left out.
   */
  public Vector<Factor> squareFree() {
    Vector<Factor> factors = Vector.empty();
    if (degree() < 1) {
      return factors;
    }
    Polynomial common = gcd(derivative());
    Polynomial w = divided(this, common);
    Polynomial y = divided(derivative(), common);
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

  private static Polynomial divided(Polynomial dividend, Polynomial divisor) {
    Polynomial quotient = dividend.exactDivide(divisor);
    if (quotient == null) {
      throw new IllegalStateException(divisor + " does not divide " + dividend);
    }
    return quotient;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Polynomial that && Arrays.equals(coefficients, that.coefficients);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(coefficients);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int k = degree(); k >= 0; k--) {
      if (!coefficients[k].isZero()) {
        text.append(text.isEmpty() ? "" : " + ").append(coefficients[k]);
        text.append(k == 0 ? "" : k == 1 ? "*x" : "*x^" + k);
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }
}
