package dev.jensen.analysis.calculus;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/**
 * Guesses what exact number a floating-point one stands for. The guesses are for others to prove.
 */
public final class Recognition {
  private static final double TOLERANCE = 1e-7;
  private static final int LARGEST = 1000;

  private Recognition() {}

  /**
   * Exact numbers near the value, the simplest first: rational, and rational under sqrt, log, exp,
   * or times pi.
   */
  public static Vector<Expr> of(double value) {
    Vector<Expr> found = rational(value).map(Expr::constant);
    found =
        found.appendAll(
            rational(value / Math.PI).filter(r -> small(r, 24)).map(Recognition::timesPi));
    if (Math.abs(value) < 1e3) {
      Vector<Expr> roots =
          rational(value * value).filter(r -> small(r, 100)).map(r -> Expr.constant(r).sqrt());
      found = found.appendAll(value < 0 ? roots.map(Expr::negate) : roots);
    }
    if (Math.abs(value) < 12) {
      found =
          found.appendAll(
              rational(Math.exp(value))
                  .filter(r -> r.sign() > 0 && small(r, 100))
                  .map(r -> Expr.apply(Atoms.LOG, Expr.constant(r))));
    }
    if (value > 0) {
      found =
          found.appendAll(
              rational(Math.log(value))
                  .filter(r -> small(r, 24))
                  .map(r -> Expr.apply(Atoms.EXP, Expr.constant(r))));
    }
    return found.distinct();
  }

  private static Expr timesPi(Rational factor) {
    return Expr.constant(factor).times(Expr.apply(Atoms.PI));
  }

  private static boolean small(Rational r, int most) {
    return r.denominator().longValueExact() <= most;
  }

  /** The convergents of the continued fraction that are near the value; at most the first two. */
  public static Vector<Rational> rational(double value) {
    Vector<Rational> found = Vector.empty();
    if (!(Math.abs(value) < 1e9)) {
      return found;
    }
    long p0 = 0;
    long q0 = 1;
    long p1 = 1;
    long q1 = 0;
    double rest = value;
    for (int i = 0; i < 12 && found.size() < 2; i++) {
      long whole = (long) Math.floor(rest);
      long p2 = whole * p1 + p0;
      long q2 = whole * q1 + q0;
      if (q2 > LARGEST || Math.abs(p2) > 1_000_000_000L) {
        break;
      }
      if (Math.abs((double) p2 / q2 - value) <= TOLERANCE * Math.max(1, Math.abs(value))) {
        found = found.append(Rational.of(p2, q2));
      }
      double fraction = rest - whole;
      if (fraction < 1e-12) {
        break;
      }
      rest = 1 / fraction;
      p0 = p1;
      q0 = q1;
      p1 = p2;
      q1 = q2;
    }
    return found;
  }

  /**
   * A short rational strictly between two numbers, of the least denominator that is a power of two.
   */
  public static Rational between(double lo, double hi) {
    for (int bits = 0; bits < 1000; bits++) {
      double scale = Math.scalb(1.0, bits);
      double candidate = Math.floor(lo * scale) + 1;
      if (candidate / scale < hi && candidate / scale > lo) {
        return Rational.of(candidate).divide(Rational.of(scale));
      }
      if (Math.scalb(1.0, bits + 1) * Math.max(Math.abs(lo), Math.abs(hi)) > 1e300) {
        break;
      }
    }
    return Rational.of(lo + (hi - lo) / 2);
  }
}
