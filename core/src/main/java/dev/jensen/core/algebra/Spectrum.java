package dev.jensen.core.algebra;

import dev.jensen.core.expr.Cancellation;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import java.math.BigInteger;

/**
 * The eigenvalues of a symmetric matrix of rationals, enclosed as tightly as is asked for.
 *
 * <p>They are the roots of the characteristic polynomial, which the method of Faddeev and LeVerrier
 * gives (Gantmacher, The Theory of Matrices, section IV.5). All of them are real; so the polynomial
 * {@code p(x + t)} has exactly as many positive roots as changes of sign among its coefficients, by
 * Descartes' rule, and as many roots zero as coefficients that vanish at its foot (Basu, Pollack
 * and Roy, Algorithms in Real Algebraic Geometry, section 2.2.1 and theorem 8.29).
 */
public final class Spectrum {
  /** A multiple of the characteristic polynomial. */
  private final BigInteger[] characteristic;

  /** The polynomial with each eigenvalue once. */
  private final Polynomial simple;

  private final Rational bound;
  private final int size;

  private Spectrum(BigInteger[] characteristic, Rational bound) {
    this.characteristic = characteristic;
    this.simple = Polynomial.of(characteristic).squareFreePart();
    this.bound = bound;
    this.size = characteristic.length - 1;
  }

  /**
   * The spectrum of a matrix.
   *
   * @throws IllegalArgumentException if the matrix is not symmetric
   */
  public static Spectrum of(Rational[][] matrix) {
    IntegerMatrix integers = IntegerMatrix.of(matrix);
    BigInteger[] coefficients = characteristic(integers.entries());
    // The roots of the matrix of integers are the multiple of those of the matrix.
    BigInteger power = BigInteger.ONE;
    for (int k = 0; k < coefficients.length; k++) {
      coefficients[k] = coefficients[k].multiply(power);
      power = power.multiply(integers.multiple());
    }
    Rational largest = Rational.ONE;
    for (Rational[] row : matrix) {
      Rational sum = Rational.ZERO;
      for (Rational entry : row) {
        sum = sum.add(entry.abs());
      }
      largest = largest.max(sum);
    }
    // No eigenvalue is larger than the largest sum of a row (Gershgorin).
    Rational bound = Rational.dyadic(BigInteger.ONE, 1 + largest.ceil().bitLength());
    return new Spectrum(Integers.primitive(coefficients), bound);
  }

  /** The coefficients of the determinant of xI - A, that of degree 0 first. */
  private static BigInteger[] characteristic(BigInteger[][] a) {
    int n = a.length;
    BigInteger[] coefficients = new BigInteger[n + 1];
    coefficients[n] = BigInteger.ONE;
    // What the matrix is multiplied by: first I, then the product before plus a multiple of I.
    BigInteger[][] factor = new BigInteger[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        factor[i][j] = i == j ? BigInteger.ONE : BigInteger.ZERO;
      }
    }
    for (int k = 1; k <= n; k++) {
      Cancellation.check();
      factor = product(a, factor);
      BigInteger trace = BigInteger.ZERO;
      for (int i = 0; i < n; i++) {
        trace = trace.add(factor[i][i]);
      }
      coefficients[n - k] = trace.divide(BigInteger.valueOf(k)).negate();
      for (int i = 0; i < n; i++) {
        factor[i][i] = factor[i][i].add(coefficients[n - k]);
      }
    }
    return coefficients;
  }

  private static BigInteger[][] product(BigInteger[][] a, BigInteger[][] b) {
    int n = a.length;
    BigInteger[][] product = new BigInteger[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; k < n; k++) {
          sum = sum.add(a[i][k].multiply(b[k][j]));
        }
        product[i][j] = sum;
      }
    }
    return product;
  }

  /**
   * An enclosure of the k-th largest eigenvalue, from 1 on, counted with multiplicity: a point, or
   * open and at most {@code 2^-bits} times as wide as it is far from zero.
   *
   * <p>The interval is divided in {@code 2^depth} cells, and the secant tells which of them to try;
   * the depth is doubled where that was right (Abbott, Quadratic interval refinement for real
   * roots). What is believed of the outcome are the counts at the ends alone.
   */
  public Interval largest(int k, int bits) {
    if (k < 1 || k > size) {
      throw new IllegalArgumentException("there is no eigenvalue " + k + " of " + size);
    }
    Rational precision = Rational.dyadic(BigInteger.ONE, -bits);
    Rational lo = bound.negate();
    Rational hi = bound;
    // The first guess is zero, so that afterwards both ends have the same sign.
    int depth = 1;
    while (hi.subtract(lo).compareTo(lo.abs().min(hi.abs()).multiply(precision)) > 0
        || lo.sign() * hi.sign() < 0) {
      Cancellation.check();
      Rational cell = hi.subtract(lo).multiply(Rational.dyadic(BigInteger.ONE, -depth));
      Rational guess = depth == 1 ? lo.mid(hi) : guess(lo, hi, cell, depth);
      int side = side(k, guess);
      Rational next = side > 0 ? guess.add(cell) : guess.subtract(cell);
      boolean inside = lo.compareTo(next) < 0 && next.compareTo(hi) < 0;
      int beyond = inside && side != 0 ? side(k, next) : -side;
      if (side == 0 || beyond == 0) {
        return Interval.point(side == 0 ? guess : next);
      }
      if (side > 0) {
        lo = beyond > 0 ? next : guess;
        hi = beyond < 0 && inside ? next : hi;
      } else {
        hi = beyond < 0 ? next : guess;
        lo = beyond > 0 && inside ? next : lo;
      }
      depth = beyond * side < 0 ? Math.min(2 * depth, bits + Long.SIZE) : 1;
    }
    return Interval.open(lo, hi);
  }

  /** The sign of the k-th largest eigenvalue less the number. */
  private int side(int k, Rational x) {
    BigInteger[] moved = Integers.moved(characteristic, x);
    int above = Integers.changes(moved);
    int equal = 0;
    while (moved[equal].signum() == 0) {
      equal++;
    }
    return above >= k ? 1 : above + equal >= k ? 0 : -1;
  }

  /** The border between cells next to where the secant is zero; any where there is none. */
  private Rational guess(Rational lo, Rational hi, Rational cell, int depth) {
    Rational first = simple.evaluate(lo);
    Rational last = simple.evaluate(hi);
    if (first.sign() * last.sign() >= 0) {
      return lo.mid(hi);
    }
    BigInteger cells = BigInteger.ONE.shiftLeft(depth);
    Rational place = first.divide(first.subtract(last)).multiply(Rational.of(cells));
    BigInteger nearest = place.add(Rational.HALF).floor();
    BigInteger border = nearest.max(BigInteger.ONE).min(cells.subtract(BigInteger.ONE));
    return lo.add(cell.multiply(Rational.of(border)));
  }

  /** An enclosure of the sum of the k largest eigenvalues. */
  public Interval sumOfLargest(int k, int bits) {
    Interval sum = Interval.ZERO;
    for (int i = 1; i <= k; i++) {
      sum = sum.add(largest(i, bits));
    }
    return sum;
  }
}
