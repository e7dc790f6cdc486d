package dev.jensen.core.algebra;

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
  /** The largest prime below {@code 2^31}. */
  private static final long PRIME = 2_147_483_647L;

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

  /** A primitive greatest common divisor of polynomials that are not zero. */
  static BigInteger[] gcd(BigInteger[] a, BigInteger[] b) {
    if (areCoprimeByPrime(a, b)) {
      return new BigInteger[] {BigInteger.ONE};
    }
    return primitive((a.length < b.length ? remainders(b, a) : remainders(a, b)).getLast());
  }

  /**
   * Whether the images modulo a prime that divides neither leading coefficient have no common
   * factor; then, since a common factor has an image of the same degree, the polynomials have none.
   */
  private static boolean areCoprimeByPrime(BigInteger[] a, BigInteger[] b) {
    long[] last = modulo(a);
    long[] next = modulo(b);
    if (last[last.length - 1] == 0 || next[next.length - 1] == 0) {
      return false;
    }
    while (next.length > 0) {
      long[] rest = remainder(last, next);
      last = next;
      next = rest;
    }
    return last.length == 1;
  }

  private static long[] modulo(BigInteger[] integers) {
    BigInteger prime = BigInteger.valueOf(PRIME);
    return Arrays.stream(integers).mapToLong(each -> each.mod(prime).longValueExact()).toArray();
  }

  private static long[] remainder(long[] dividend, long[] divisor) {
    long[] rest = dividend.clone();
    int degree = divisor.length - 1;
    long inverse =
        BigInteger.valueOf(divisor[degree]).modInverse(BigInteger.valueOf(PRIME)).longValueExact();
    for (int k = rest.length - 1 - degree; k >= 0; k--) {
      long factor = rest[k + degree] * inverse % PRIME;
      for (int i = 0; i <= degree; i++) {
        rest[k + i] = Math.floorMod(rest[k + i] - factor * divisor[i] % PRIME, PRIME);
      }
    }
    int size = Math.min(rest.length, degree);
    while (size > 0 && rest[size - 1] == 0) {
      size--;
    }
    return Arrays.copyOf(rest, size);
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
}
