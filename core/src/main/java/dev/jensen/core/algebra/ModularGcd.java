package dev.jensen.core.algebra;

import dev.jensen.core.expr.Cancellation;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The greatest common divisor of primitive integer polynomials from its images modulo primes
 * (Geddes, Czapor and Labahn, Algorithms for Computer Algebra, section 7.4; Brown).
 *
 * <p>Modulo a prime that divides neither leading coefficient, the common divisor of the images has
 * at least the degree of the one that is sought. So an image of degree 0 shows that there is none,
 * and a polynomial of the degree of an image that divides both is the greatest. Images are put
 * together by the Chinese remainder theorem until they do not change any more and the division
 * succeeds, which happens as only finitely many primes have images of too large a degree.
 */
final class ModularGcd {
  private final BigInteger[] a;
  private final BigInteger[] b;

  /** What the leading coefficient is made to be: a multiple of that of the greatest divisor. */
  private final BigInteger lead;

  private BigInteger modulus = BigInteger.ONE;
  private BigInteger[] lifted = {};

  private ModularGcd(BigInteger[] a, BigInteger[] b) {
    this.a = a;
    this.b = b;
    this.lead = a[a.length - 1].gcd(b[b.length - 1]);
  }

  /** A primitive greatest common divisor of primitive polynomials that are not zero. */
  static BigInteger[] of(BigInteger[] a, BigInteger[] b) {
    ModularGcd gcd = new ModularGcd(a, b);
    BigInteger[] found = null;
    for (long prime = Integer.MAX_VALUE; found == null; prime = primeBelow(prime)) {
      Cancellation.check();
      found = gcd.next(prime);
    }
    return found;
  }

  private static long primeBelow(long number) {
    long prime = number - 2;
    while (!isPrime(prime)) {
      prime -= 2;
    }
    return prime;
  }

  private static boolean isPrime(long odd) {
    for (long divisor = 3; divisor * divisor <= odd; divisor += 2) {
      if (odd % divisor == 0) {
        return false;
      }
    }
    return true;
  }

  /** Takes one more image; null as long as the divisor is not known. */
  private BigInteger @Nullable [] next(long prime) {
    long[] image = image(prime);
    if (image.length == 1) {
      return new BigInteger[] {BigInteger.ONE};
    }
    boolean first = modulus.equals(BigInteger.ONE);
    if (image.length == 0 || !first && image.length > lifted.length) {
      return null;
    }
    if (!first && image.length < lifted.length) {
      modulus = BigInteger.ONE;
    }
    return lift(image, prime) || first ? divisor() : null;
  }

  /** Whether the polynomial that has all the images stays the same with one more. */
  private boolean lift(long[] image, long prime) {
    if (modulus.equals(BigInteger.ONE)) {
      lifted = new BigInteger[image.length];
      Arrays.fill(lifted, BigInteger.ZERO);
    }
    BigInteger p = BigInteger.valueOf(prime);
    long inverse = modulus.modInverse(p).longValueExact();
    BigInteger product = modulus.multiply(p);
    BigInteger half = product.shiftRight(1);
    boolean same = true;
    for (int k = 0; k < image.length; k++) {
      long old = lifted[k].mod(p).longValueExact();
      long step = Math.floorMod(image[k] - old, prime) * inverse % prime;
      if (step != 0) {
        same = false;
        BigInteger moved = lifted[k].add(modulus.multiply(BigInteger.valueOf(step))).mod(product);
        lifted[k] = moved.compareTo(half) > 0 ? moved.subtract(product) : moved;
      }
    }
    modulus = product;
    return same;
  }

  /** The primitive part of the polynomial so far, if it divides both. */
  private BigInteger @Nullable [] divisor() {
    BigInteger[] primitive = Integers.primitive(lifted);
    return Integers.exactDivide(a, primitive) != null && Integers.exactDivide(b, primitive) != null
        ? primitive
        : null;
  }

  /** The greatest common divisor of the images; empty if the prime cannot be used. */
  private long[] image(long prime) {
    long[] last = modulo(a, prime);
    long[] next = modulo(b, prime);
    if (last[last.length - 1] == 0 || next[next.length - 1] == 0) {
      return new long[0];
    }
    while (next.length > 0) {
      long[] rest = remainder(last, next, prime);
      last = next;
      next = rest;
    }
    long top = lead.mod(BigInteger.valueOf(prime)).longValueExact();
    long factor = top * inverse(last[last.length - 1], prime) % prime;
    for (int k = 0; k < last.length; k++) {
      last[k] = last[k] * factor % prime;
    }
    return last;
  }

  private static long[] modulo(BigInteger[] integers, long prime) {
    BigInteger p = BigInteger.valueOf(prime);
    return Arrays.stream(integers).mapToLong(each -> each.mod(p).longValueExact()).toArray();
  }

  private static long inverse(long number, long prime) {
    return BigInteger.valueOf(number).modInverse(BigInteger.valueOf(prime)).longValueExact();
  }

  private static long[] remainder(long[] dividend, long[] divisor, long prime) {
    long[] rest = dividend.clone();
    int degree = divisor.length - 1;
    long inverse = inverse(divisor[degree], prime);
    for (int k = rest.length - 1 - degree; k >= 0; k--) {
      long factor = rest[k + degree] * inverse % prime;
      for (int i = 0; i <= degree && factor != 0; i++) {
        rest[k + i] = Math.floorMod(rest[k + i] - factor * divisor[i] % prime, prime);
      }
    }
    int size = Math.min(rest.length, degree);
    while (size > 0 && rest[size - 1] == 0) {
      size--;
    }
    return Arrays.copyOf(rest, size);
  }
}
