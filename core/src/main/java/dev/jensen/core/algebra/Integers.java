package dev.jensen.core.algebra;

import dev.jensen.core.expr.Cancellation;
import dev.jensen.core.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Polynomials with integer coefficients, that of degree 0 first and the leading one not zero: the
 * arithmetic below {@link Polynomial} and {@link Sturm}.
 */
final class Integers {
  private Integers() {}

  /** The polynomial divided by the positive greatest common divisor of its coefficients. */
  static BigInteger[] primitive(BigInteger[] integers) {
    int size = size(integers);
    BigInteger content = content(integers);
    BigInteger[] primitive = Arrays.copyOf(integers, size);
    if (!content.equals(BigInteger.ONE)) {
      Arrays.setAll(primitive, k -> integers[k].divide(content));
    }
    return primitive;
  }

  /** The greatest common divisor of the coefficients; 0 for the zero polynomial. */
  static BigInteger content(BigInteger[] integers) {
    BigInteger content = BigInteger.ZERO;
    for (int k = integers.length - 1; k >= 0 && !content.equals(BigInteger.ONE); k--) {
      content = content.gcd(integers[k]);
    }
    return content;
  }

  /** The number of coefficients up to the last that is not zero. */
  private static int size(BigInteger[] integers) {
    int size = integers.length;
    while (size > 0 && integers[size - 1].signum() == 0) {
      size--;
    }
    return size;
  }

  static BigInteger[] multiply(BigInteger[] a, BigInteger[] b) {
    BigInteger[] product = new BigInteger[a.length + b.length - 1];
    Arrays.fill(product, BigInteger.ZERO);
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length && a[i].signum() != 0; j++) {
        product[i + j] = product[i + j].add(a[i].multiply(b[j]));
      }
    }
    return product;
  }

  /**
   * The quotient of primitive polynomials; null if the division leaves a rest. By the lemma of
   * Gauss the quotient has integer coefficients if there is one over the rationals.
   */
  static BigInteger @Nullable [] exactDivide(BigInteger[] dividend, BigInteger[] divisor) {
    int size = dividend.length - divisor.length;
    if (size < 0) {
      return null;
    }
    BigInteger[] rest = dividend.clone();
    BigInteger[] quotient = new BigInteger[size + 1];
    BigInteger lead = divisor[divisor.length - 1];
    for (int k = size; k >= 0; k--) {
      BigInteger[] parts = rest[k + divisor.length - 1].divideAndRemainder(lead);
      if (parts[1].signum() != 0) {
        return null;
      }
      quotient[k] = parts[0];
      subtract(rest, parts[0], divisor, k);
    }
    return size(rest) == 0 ? quotient : null;
  }

  private static void subtract(
      BigInteger[] rest, BigInteger factor, BigInteger[] divisor, int shift) {
    for (int i = 0; i < divisor.length && factor.signum() != 0; i++) {
      rest[shift + i] = rest[shift + i].subtract(factor.multiply(divisor[i]));
    }
  }

  /**
   * What {@code |lc(b)|^(deg a - deg b + 1) a} leaves when divided by b, for {@code deg a >= deg
   * b}; the quotient is put into the last argument.
   */
  static BigInteger[] pseudoRemainder(BigInteger[] a, BigInteger[] b, BigInteger[] quotient) {
    BigInteger[] rest = a.clone();
    BigInteger lead = b[b.length - 1];
    BigInteger scale = lead.abs();
    for (int k = a.length - b.length; k >= 0; k--) {
      BigInteger top = rest[k + b.length - 1];
      BigInteger factor = lead.signum() > 0 ? top : top.negate();
      for (int i = 0; i < k + b.length; i++) {
        rest[i] = rest[i].multiply(scale);
      }
      subtract(rest, factor, b, k);
      for (int i = k + 1; i < quotient.length; i++) {
        quotient[i] = quotient[i].multiply(scale);
      }
      quotient[k] = factor;
    }
    return Arrays.copyOf(rest, size(rest));
  }

  /**
   * The polynomials a, b and the negated remainders of Euclid's algorithm up to positive factors,
   * for {@code deg a >= deg b}: a signed remainder sequence (Basu, Pollack and Roy, Algorithms in
   * Real Algebraic Geometry, definition 1.7), the last of which is a greatest common divisor. The
   * positive factors are those of the subresultant sequence (Brown and Traub, On Euclid's algorithm
   * and the theory of subresultants), which keeps the coefficients short without computing their
   * divisors; all divisions are exact, since they are in that sequence and signs do not matter.
   */
  static List<BigInteger[]> remainders(BigInteger[] a, BigInteger[] b) {
    List<BigInteger[]> sequence = new ArrayList<>();
    sequence.add(a);
    BigInteger[] last = a;
    BigInteger[] next = b;
    BigInteger lead = BigInteger.ONE;
    BigInteger height = BigInteger.ONE;
    while (next.length > 0) {
      Cancellation.check();
      sequence.add(next);
      int drop = last.length - next.length;
      BigInteger divisor = lead.multiply(height.pow(drop)).negate();
      BigInteger[] rest = pseudoRemainder(last, next, new BigInteger[drop + 1]);
      for (int i = 0; i < rest.length; i++) {
        rest[i] = rest[i].divide(divisor);
      }
      lead = next[next.length - 1].abs();
      height = drop == 0 ? height : drop == 1 ? lead : lead.pow(drop).divide(height.pow(drop - 1));
      last = next;
      next = rest;
    }
    return sequence;
  }

  /** The sign of {@code p(a/b)}, from {@code b^n p(a/b)} in integers. */
  static int sign(BigInteger[] polynomial, BigInteger a, BigInteger b) {
    return value(polynomial, a, b).signum();
  }

  /** The integer {@code b^n p(a/b)}, where n is the degree. */
  static BigInteger value(BigInteger[] polynomial, BigInteger a, BigInteger b) {
    BigInteger value = BigInteger.ZERO;
    BigInteger power = BigInteger.ONE;
    for (int k = polynomial.length - 1; k >= 0; k--) {
      value = value.multiply(a).add(polynomial[k].multiply(power));
      power = power.multiply(b);
    }
    return value;
  }

  /**
   * The number of changes of sign in {@code (1+x)^n p((lo x + hi)/(1+x))}, which by Descartes' rule
   * is the number of roots between lo and hi if it is 0 or 1, for a square-free p (Basu, Pollack
   * and Roy, Algorithms in Real Algebraic Geometry, section 10.2). Roots at the ends do not count.
   */
  static int variations(BigInteger[] polynomial, Rational lo, Rational hi) {
    int n = polynomial.length - 1;
    Rational width = hi.subtract(lo);
    BigInteger[] moved = moved(polynomial, lo);
    // Now moved(t) is a multiple of p((lo.numerator + t)/lo.denominator), and t = lo.denominator z.
    Rational step = width.multiply(Rational.of(lo.denominator()));
    scale(moved, step.numerator(), false);
    scale(moved, step.denominator(), true);
    BigInteger[] reversed = new BigInteger[n + 1];
    Arrays.setAll(reversed, k -> moved[n - k]);
    shift(reversed, BigInteger.ONE);
    return changes(reversed);
  }

  /** A positive multiple of {@code p(origin + t/d)} in t, where d is the origin's denominator. */
  static BigInteger[] moved(BigInteger[] polynomial, Rational origin) {
    BigInteger[] moved = polynomial.clone();
    scale(moved, origin.denominator(), true);
    shift(moved, origin.numerator());
    return moved;
  }

  /** How often the sign changes along the coefficients that are not zero. */
  static int changes(BigInteger[] polynomial) {
    int changes = 0;
    int last = 0;
    for (BigInteger each : polynomial) {
      int sign = each.signum();
      changes += last * sign < 0 ? 1 : 0;
      last = sign == 0 ? last : sign;
    }
    return changes;
  }

  /** Multiplies the coefficient of degree k by the k-th, or if falling the (n-k)-th, power. */
  private static void scale(BigInteger[] polynomial, BigInteger factor, boolean falling) {
    int n = polynomial.length - 1;
    BigInteger power = BigInteger.ONE;
    for (int i = 0; i <= n && !factor.equals(BigInteger.ONE); i++) {
      int k = falling ? n - i : i;
      polynomial[k] = polynomial[k].multiply(power);
      power = power.multiply(factor);
    }
  }

  /** Replaces p(x) by p(x + offset), by repeated division by {@code x - offset}. */
  private static void shift(BigInteger[] polynomial, BigInteger offset) {
    for (int i = 0; i < polynomial.length - 1; i++) {
      Cancellation.check();
      for (int k = polynomial.length - 2; k >= i; k--) {
        polynomial[k] = polynomial[k].add(polynomial[k + 1].multiply(offset));
      }
    }
  }
}
