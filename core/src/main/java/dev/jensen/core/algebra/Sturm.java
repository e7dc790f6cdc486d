package dev.jensen.core.algebra;

import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Real roots by Sturm's theorem (Basu, Pollack and Roy, Algorithms in Real Algebraic Geometry,
 * section 2.2): between two points that are no roots, a square-free polynomial has as many roots as
 * its chain loses sign changes.
 */
public final class Sturm {
  /** The signs that a polynomial takes on an interval. */
  public enum Sign {
    ZERO,
    POSITIVE,
    NEGATIVE,
    NONNEGATIVE,
    NONPOSITIVE,
    MIXED
  }

  private final List<BigInteger[]> chain = new ArrayList<>();
  private final Polynomial polynomial;

  /** The chain of a square-free polynomial that is not zero. */
  public Sturm(Polynomial squareFree) {
    this.polynomial = squareFree;
    chain.add(squareFree.primitive());
    BigInteger[] next = squareFree.derivative().primitive();
    while (next.length > 0) {
      chain.add(next);
      BigInteger[] rest =
          Polynomial.primitive(Polynomial.pseudoRemainder(chain.get(chain.size() - 2), next));
      for (int i = 0; i < rest.length; i++) {
        rest[i] = rest[i].negate();
      }
      next = rest;
    }
  }

  private int changes(@Nullable Rational x, int infinity) {
    int changes = 0;
    int last = 0;
    for (BigInteger[] each : chain) {
      int sign = x == null ? signAtInfinity(each, infinity) : sign(each, x);
      if (sign != 0) {
        changes += last * sign < 0 ? 1 : 0;
        last = sign;
      }
    }
    return changes;
  }

  private static int signAtInfinity(BigInteger[] polynomial, int infinity) {
    int lead = polynomial[polynomial.length - 1].signum();
    return infinity < 0 && polynomial.length % 2 == 0 ? -lead : lead;
  }

  /** The sign of {@code p(a/b)}, from {@code b^n p(a/b)} in integers. */
  private static int sign(BigInteger[] polynomial, Rational x) {
    BigInteger value = BigInteger.ZERO;
    BigInteger power = BigInteger.ONE;
    for (int k = polynomial.length - 1; k >= 0; k--) {
      value = value.multiply(x.numerator()).add(polynomial[k].multiply(power));
      power = power.multiply(x.denominator());
    }
    return value.signum();
  }

  /**
   * The number of distinct roots strictly inside the interval; finite ends may be roots themselves.
   */
  public int rootsInside(Interval j) {
    if (j.isPoint()) {
      return 0;
    }
    // V(a) - V(b) counts the roots in (a, b] for a square-free polynomial.
    int count = changes(j.lo(), -1) - changes(j.hi(), 1);
    Rational hi = j.hi();
    return hi != null && polynomial.evaluate(hi).isZero() ? count - 1 : count;
  }

  /** The signs that the polynomial takes on the interval. */
  public static Sign sign(Polynomial p, Interval j) {
    if (p.isZero()) {
      return Sign.ZERO;
    }
    Rational lo = j.lo();
    if (j.isPoint() && lo != null) {
      int sign = p.evaluate(lo).sign();
      return sign == 0 ? Sign.ZERO : sign > 0 ? Sign.POSITIVE : Sign.NEGATIVE;
    }
    boolean touches = false;
    for (Polynomial.Factor factor : p.squareFree()) {
      boolean roots = new Sturm(factor.base()).rootsInside(j) > 0;
      if (roots && factor.multiplicity() % 2 == 1) {
        return Sign.MIXED;
      }
      touches |= roots;
    }
    touches |= j.lo() != null && !j.loOpen() && p.evaluate(j.lo()).isZero();
    touches |= j.hi() != null && !j.hiOpen() && p.evaluate(j.hi()).isZero();
    int sign = sample(p, j);
    return sign > 0
        ? touches ? Sign.NONNEGATIVE : Sign.POSITIVE
        : touches ? Sign.NONPOSITIVE : Sign.NEGATIVE;
  }

  /** The sign at some point inside that is no root: among more points than roots there is one. */
  private static int sample(Polynomial p, Interval j) {
    Rational lo = j.lo();
    Rational hi = j.hi();
    for (int k = 1; ; k++) {
      Rational x;
      if (lo != null && hi != null) {
        x = lo.add(hi.subtract(lo).multiply(Rational.of(k, k + 1L)));
      } else if (lo != null) {
        x = lo.add(Rational.of(k));
      } else {
        x = hi == null ? Rational.of(k) : hi.subtract(Rational.of(k));
      }
      int sign = p.evaluate(x).sign();
      if (sign != 0) {
        return sign;
      }
    }
  }

  /**
   * Closed intervals, in rising order, each with exactly one of the distinct roots strictly inside
   * the interval j; a rational root that was met is a point.
   */
  public static Vector<Interval> isolate(Polynomial p, Interval j) {
    Polynomial squareFree = Polynomial.ONE;
    for (Polynomial.Factor factor : p.squareFree()) {
      squareFree = squareFree.multiply(factor.base());
    }
    if (squareFree.degree() < 1 || j.isPoint()) {
      return Vector.empty();
    }
    Sturm sturm = new Sturm(squareFree);
    Rational bound = bound(squareFree);
    Interval within = j.meet(Interval.open(bound.negate(), bound));
    Vector<Interval> isolated = Vector.empty();
    Deque<Interval> open = new ArrayDeque<>();
    if (within != null) {
      open.push(within);
    }
    while (!open.isEmpty()) {
      Interval part = open.pop();
      int count = sturm.rootsInside(part);
      if (count == 0 || part.lo() == null || part.hi() == null) {
        continue;
      }
      boolean ends =
          !squareFree.evaluate(part.lo()).isZero() && !squareFree.evaluate(part.hi()).isZero();
      if (count == 1 && ends) {
        isolated = isolated.append(part.closure());
        continue;
      }
      Rational middle = part.lo().mid(part.hi());
      if (squareFree.evaluate(middle).isZero()) {
        isolated = isolated.append(Interval.point(middle));
      }
      open.push(Interval.open(middle, part.hi()));
      open.push(Interval.open(part.lo(), middle));
    }
    return isolated.sortBy(i -> java.util.Objects.requireNonNull(i.lo()));
  }

  /** Cauchy's bound: every root is smaller in absolute value. */
  private static Rational bound(Polynomial p) {
    Rational most = Rational.ZERO;
    for (int k = 0; k < p.degree(); k++) {
      most = most.max(p.coefficient(k).divide(p.leading()).abs());
    }
    return most.add(Rational.TWO).roundUp(8);
  }

  /** An isolating interval of a root of odd multiplicity, narrowed to a width below 2^-bits. */
  public static Interval refine(Polynomial p, Interval isolating, int bits) {
    Interval narrow = isolating;
    Rational width = Rational.dyadic(BigInteger.ONE, -bits);
    Rational lo = narrow.lo();
    Rational hi = narrow.hi();
    while (lo != null && hi != null && hi.subtract(lo).compareTo(width) > 0) {
      Rational middle = lo.mid(hi);
      int sign = p.evaluate(middle).sign();
      if (sign == 0) {
        return Interval.point(middle);
      }
      if (sign == p.evaluate(lo).sign()) {
        lo = middle;
      } else {
        hi = middle;
      }
      narrow = Interval.closed(lo, hi);
    }
    return narrow;
  }
}
