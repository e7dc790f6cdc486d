package dev.jensen.core.algebra;

import dev.jensen.core.expr.Cancellation;
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
 * Real roots by Descartes' rule where that suffices, and else by Sturm's theorem (Basu, Pollack and
 * Roy, Algorithms in Real Algebraic Geometry, section 2.2.2): a square-free polynomial p has as
 * many roots in {@code (a, b]} as the signed remainder sequence of p and p' has more changes of
 * sign at a than at b.
 *
 * <p>That a and b may be roots is seen as follows. At a root p has no sign while p' has one; just
 * to the right p has the sign of p', and just to the left the other, which is one change more.
 */
public final class Sturm {
  /** The signs that a polynomial takes on an interval. */
  public enum Sign {
    /** It is zero everywhere. */
    ZERO,
    POSITIVE,
    NEGATIVE,
    /** It is zero somewhere and positive elsewhere. */
    NONNEGATIVE,
    /** It is zero somewhere and negative elsewhere. */
    NONPOSITIVE,
    /** It is positive somewhere and negative somewhere. */
    MIXED;

    /** The interval that holds the values. */
    public Interval range() {
      return switch (this) {
        case ZERO -> Interval.ZERO;
        case POSITIVE -> Interval.POSITIVE;
        case NEGATIVE -> Interval.POSITIVE.negate();
        case NONNEGATIVE -> Interval.NONNEGATIVE;
        case NONPOSITIVE -> Interval.NONNEGATIVE.negate();
        case MIXED -> Interval.ALL;
      };
    }
  }

  /** How many times the degree intervals are halved before the chain is used. */
  private static final int MOST_STEPS = 8;

  private final BigInteger[] squareFree;

  /** Larger than the absolute value of every root. */
  private final Rational bound;

  /** The signed remainder sequence; empty until it is needed. */
  private final List<BigInteger[]> chain = new ArrayList<>();

  /** Counts the roots of a polynomial that is not zero. An instance belongs to one thread. */
  public Sturm(Polynomial polynomial) {
    if (polynomial.isZero()) {
      throw new IllegalArgumentException("zero has no finite number of roots");
    }
    this.squareFree = polynomial.squareFreePart().integers();
    this.bound = bound(squareFree);
  }

  private List<BigInteger[]> chain() {
    if (chain.isEmpty()) {
      BigInteger[] slope = Polynomial.of(squareFree).derivative().integers();
      for (BigInteger[] each : Integers.remainders(squareFree, slope)) {
        chain.add(Integers.primitive(each));
      }
    }
    return chain;
  }

  private int changes(@Nullable Rational x, int infinity) {
    int changes = 0;
    int last = 0;
    for (BigInteger[] each : chain()) {
      int sign =
          x == null
              ? signAtInfinity(each, infinity)
              : Integers.sign(each, x.numerator(), x.denominator());
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

  private int signAt(Rational x) {
    return Integers.sign(squareFree, x.numerator(), x.denominator());
  }

  private boolean isRoot(@Nullable Rational x) {
    return x != null && signAt(x) == 0;
  }

  /** The number of distinct roots in the interval; an end counts if it is closed. */
  public int roots(Interval j) {
    if (j.isPoint()) {
      return isRoot(j.lo()) ? 1 : 0;
    }
    return rootsInside(j) + ends(j);
  }

  /** How many of the ends are roots in the interval, which is no point. */
  private int ends(Interval j) {
    return (!j.loOpen() && isRoot(j.lo()) ? 1 : 0) + (!j.hiOpen() && isRoot(j.hi()) ? 1 : 0);
  }

  /**
   * The number of distinct roots strictly inside the interval; finite ends may be roots themselves.
   */
  public int rootsInside(Interval j) {
    if (j.isPoint()) {
      return 0;
    }
    int positive = countBySigns(j);
    if (positive >= 0) {
      return positive;
    }
    int halved = countByHalves(j);
    return halved >= 0 ? halved : countByChain(j);
  }

  /**
   * The number of roots strictly inside an interval of positive numbers where the coefficients
   * change their sign at most once, so that there is at most one positive root; else -1.
   */
  private int countBySigns(Interval j) {
    Rational lo = j.lo();
    Rational hi = j.hi();
    int most = lo != null && lo.sign() >= 0 ? Integers.changes(squareFree) : 2;
    if (most == 0 || most > 1 || lo == null) {
      return most == 0 ? 0 : -1;
    }
    int right = hi == null ? squareFree[squareFree.length - 1].signum() : signAt(hi);
    int left = lo.isZero() ? lowest() : signAt(lo);
    return left * right < 0 ? 1 : 0;
  }

  /** The sign just to the right of zero. */
  private int lowest() {
    for (BigInteger each : squareFree) {
      if (each.signum() != 0) {
        return each.signum();
      }
    }
    return 0;
  }

  /** The number of roots strictly inside an interval that is no point, by Sturm's theorem. */
  int countByChain(Interval j) {
    return changes(j.lo(), -1) - changes(j.hi(), 1) - (isRoot(j.hi()) ? 1 : 0);
  }

  /**
   * The number of roots strictly inside by halving where Descartes' rule leaves it open; -1 if that
   * takes too many steps, as it does for roots that are very close.
   */
  int countByHalves(Interval j) {
    Deque<Interval> parts = new ArrayDeque<>();
    parts.push(j);
    int count = 0;
    for (int step = 0; !parts.isEmpty(); step++) {
      Cancellation.check();
      Interval part = parts.pop();
      int most = variations(part);
      if (most <= 1) {
        count += most;
      } else if (step > MOST_STEPS * squareFree.length) {
        return -1;
      } else {
        Rational lo = part.lo() == null ? bound.negate() : part.lo();
        Rational hi = part.hi() == null ? bound : part.hi();
        Rational middle = lo.mid(hi);
        count += isRoot(middle) ? 1 : 0;
        parts.push(Interval.open(lo, middle));
        parts.push(Interval.open(middle, hi));
      }
    }
    return count;
  }

  /** By Descartes' rule: the number of roots strictly inside if it is 0 or 1. */
  private int variations(Interval j) {
    Interval within = j.meet(Interval.closed(bound.negate(), bound));
    Rational lo = within == null ? null : within.lo();
    Rational hi = within == null ? null : within.hi();
    return lo == null || hi == null ? 0 : Integers.variations(squareFree, lo, hi);
  }

  /**
   * The signs that the polynomial takes on the interval. It changes sign inside exactly at the
   * roots of its square-free factors of odd multiplicity; without one, a single sample decides.
   */
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
      Sturm sturm = new Sturm(factor.base());
      if (factor.multiplicity() % 2 == 1 && sturm.rootsInside(j) > 0) {
        return Sign.MIXED;
      }
      touches |= sturm.roots(j) > 0;
    }
    return sample(p, j) > 0
        ? touches ? Sign.NONNEGATIVE : Sign.POSITIVE
        : touches ? Sign.NONPOSITIVE : Sign.NEGATIVE;
  }

  /** The sign at some point inside that is no root: among more points than roots there is one. */
  private static int sample(Polynomial p, Interval j) {
    Rational lo = j.lo();
    Rational hi = j.hi();
    for (int k = 1; ; k++) {
      Rational x = Rational.of(k);
      if (lo != null) {
        x = lo.add(hi == null ? x : hi.subtract(lo).multiply(Rational.of(k, k + 1L)));
      } else if (hi != null) {
        x = hi.subtract(x);
      }
      int sign = p.evaluate(x).sign();
      if (sign != 0) {
        return sign;
      }
    }
  }

  /**
   * Disjoint closed intervals, in rising order, each with exactly one of the distinct roots in the
   * interval j. The square-free part has different signs at the two ends of each; a rational root
   * that was met is a point. They lie in the closure of j. Parts where Descartes' rule leaves it
   * open how many roots there are are halved, which comes to an end by the theorem of Obreshkoff
   * (Basu, Pollack and Roy, section 10.2).
   *
   * @throws IllegalArgumentException if the polynomial is zero
   */
  public static Vector<Interval> isolate(Polynomial p, Interval j) {
    Sturm sturm = new Sturm(p);
    Interval within = j.meet(Interval.closed(sturm.bound.negate(), sturm.bound));
    Vector<Interval> isolated = Vector.empty();
    Deque<Interval> parts = new ArrayDeque<>();
    if (within != null) {
      parts.push(within);
    }
    while (!parts.isEmpty()) {
      Cancellation.check();
      Interval part = parts.pop();
      Rational lo = part.lo();
      Rational hi = part.hi();
      int most = sturm.most(part);
      if (most == 0 || lo == null || hi == null) {
        continue;
      }
      Interval last = isolated.isEmpty() ? Interval.ALL : isolated.last();
      boolean apart = isolated.isEmpty() || !lo.equals(last.hi());
      if (part.isPoint() || most == 1 && apart && sturm.signAt(lo) * sturm.signAt(hi) < 0) {
        isolated = isolated.append(part.closure());
        continue;
      }
      Rational middle = lo.mid(hi);
      parts.push(Interval.of(middle, true, hi, true));
      parts.push(Interval.point(middle));
      parts.push(Interval.of(lo, true, middle, true));
      if (!part.hiOpen()) {
        parts.addLast(Interval.point(hi));
      }
      if (!part.loOpen()) {
        parts.push(Interval.point(lo));
      }
    }
    return isolated;
  }

  /** At least the number of roots in the interval; equal to it if the result is 0 or 1. */
  private int most(Interval part) {
    return part.isPoint() ? roots(part) : variations(part) + ends(part);
  }

  /**
   * A power of two, at least 2, that is larger than the absolute value of every root: twice the
   * largest of {@code |a_(n-k) / a_n|^(1/k)} bounds them (Fujiwara, Über die obere Schranke des
   * absoluten Betrages der Wurzeln einer algebraischen Gleichung).
   */
  private static Rational bound(BigInteger[] integers) {
    int degree = integers.length - 1;
    int most = 0;
    for (int k = 1; k <= degree; k++) {
      if (integers[degree - k].signum() != 0) {
        int ratio = integers[degree - k].bitLength() - integers[degree].bitLength() + 1;
        most = Math.max(most, Math.ceilDiv(ratio, k));
      }
    }
    return Rational.dyadic(BigInteger.ONE, most + 1);
  }

  /**
   * An isolating interval of a root of odd multiplicity, halved until it is at most {@code 2^-bits}
   * wide.
   */
  public static Interval refine(Polynomial p, Interval isolating, int bits) {
    Rational lo = isolating.lo();
    Rational hi = isolating.hi();
    if (lo == null || hi == null) {
      throw new IllegalArgumentException(isolating + " isolates no root");
    }
    Rational width = Rational.dyadic(BigInteger.ONE, -bits);
    BigInteger[] integers = p.integers();
    int start = Integers.sign(integers, lo.numerator(), lo.denominator());
    while (hi.subtract(lo).compareTo(width) > 0) {
      Cancellation.check();
      Rational middle = lo.mid(hi);
      int sign = Integers.sign(integers, middle.numerator(), middle.denominator());
      if (sign == 0) {
        return Interval.point(middle);
      }
      if (sign == start) {
        lo = middle;
      } else {
        hi = middle;
      }
    }
    return Interval.closed(lo, hi);
  }
}
