package dev.jensen.analysis.calculus;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.algebra.Polynomial;
import dev.jensen.core.algebra.Sturm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Real roots of polynomials with rational coefficients, with names as far as square roots, cube
 * roots and so on of what is named already go: those of factors {@code x^k - c}, of quadratic
 * factors, and of what is a polynomial in a power of {@code x - h}; others are numbered.
 */
public final class AlgebraicRoots {
  private static final int BITS = 60;
  private static final int MOST = 24;
  private static final int MOST_BITS = 50;

  private AlgebraicRoots() {}

  /** All roots in the interval, each once, in rising order. */
  public static Vector<Zeros.Zero> of(Polynomial polynomial, Interval reach) {
    Polynomial free = polynomial.squareFreePart();
    Vector<Interval> places =
        Sturm.isolate(free, reach).map(isolated -> Sturm.refine(free, isolated, BITS));
    Vector<Expr> names = named(free);
    return places.map(
        place -> {
          Expr name = at(place, names);
          return new Zeros.Zero(place, name == null ? numbered(free, place) : name);
        });
  }

  /**
   * The roots, in no order, of a polynomial that is linear or quadratic in a power of the variable
   * and whose coefficients are terms without variables; null if it is none, or if a sign that
   * matters is not seen.
   *
   * @param ascending the coefficients
   */
  public static @Nullable Vector<Expr> closed(Vector<Expr> ascending) {
    Vector<Integer> powers = Vector.empty();
    for (int k = 0; k < ascending.size(); k++) {
      Integer sign = sign(ascending.get(k));
      if (sign == null) {
        return null;
      }
      powers = sign == 0 ? powers : powers.append(k);
    }
    int degree = ascending.size() - 1;
    Vector<Integer> inner = powers.filter(k -> k > 0 && k < degree);
    boolean quadratic = inner.size() == 1 && 2 * inner.head() == degree;
    if (!powers.contains(degree) || inner.nonEmpty() && !quadratic) {
      return null;
    }
    if (degree == 0) {
      return Vector.empty();
    }
    Expr c = ascending.head();
    Expr a = ascending.last();
    int k = quadratic ? inner.head() : degree;
    Vector<Expr> values =
        quadratic ? quadratic(a, ascending.get(k), c) : Vector.of(c.negate().over(a));
    Vector<Expr> roots = Vector.empty();
    for (Expr value : values == null ? Vector.<Expr>empty() : values) {
      Integer sign = sign(value);
      if (sign == null) {
        return null;
      }
      roots = roots.appendAll(radicals(value, sign, k));
    }
    return values == null ? null : roots;
  }

  private static @Nullable Vector<Expr> quadratic(Expr a, Expr b, Expr c) {
    Expr square = b.power(2).minus(Expr.constant(4).times(a).times(c));
    Integer sign = sign(square);
    Expr centre = b.negate().over(a.times(Expr.constant(2)));
    Expr distance = square.sqrt().over(a.times(Expr.constant(2)));
    return sign == null
        ? null
        : sign < 0
            ? Vector.empty()
            : sign == 0
                ? Vector.of(centre)
                : Vector.of(centre.minus(distance), centre.plus(distance));
  }

  /** The sign of a number, by its enclosures or its normal form; null if neither tells. */
  private static @Nullable Integer sign(Expr number) {
    return Points.compare(number, Expr.ZERO)
        .getOrElse(
            () -> new NormalForm(new Ranges(Box.EMPTY, BITS)).same(number, Expr.ZERO) ? 0 : null);
  }

  /** The root as one of all roots in their order; null if the coefficients are too long. */
  private static @Nullable Expr numbered(Polynomial free, Interval place) {
    Vector<Expr> coefficients =
        Vector.range(0, free.degree() + 1).map(k -> Expr.constant(free.coefficient(k)));
    boolean isShort =
        free.degree() <= MOST
            && coefficients.forAll(c -> c instanceof Constant n && n.value().bits() <= MOST_BITS);
    for (int k = 1; isShort && k <= free.degree(); k++) {
      Expr root = Expr.apply(Atoms.POLYNOMIAL_ROOT, coefficients.prepend(Expr.constant(k)));
      if (new Ranges(Box.EMPTY, BITS).of(root) == null) {
        return null;
      }
      if (Points.on(root, Axis.of(place))) {
        return root;
      }
    }
    return null;
  }

  private static @Nullable Expr at(Interval place, Vector<Expr> names) {
    Rational lo = place.lo();
    return place.isPoint() && lo != null
        ? Expr.constant(lo)
        : names.find(name -> Points.on(name, Axis.of(place))).getOrNull();
  }

  /** Names of roots of a polynomial without repeated factors. */
  private static Vector<Expr> named(Polynomial free) {
    if (free.degree() < 1 || free.degree() > MOST) {
      return Vector.empty();
    }
    Vector<Double> roots =
        Sturm.isolate(free, Interval.ALL)
            .map(isolated -> Sturm.refine(free, isolated, BITS).toDouble());
    Vector<Expr> names = Vector.empty();
    Polynomial rest = free;
    for (int k = 1; k <= free.degree(); k++) {
      for (double root : roots) {
        for (Rational power : Recognition.rational(Math.pow(root, k))) {
          Polynomial pure = Polynomial.X.pow(k).subtract(Polynomial.constant(power));
          Polynomial shared = rest.degree() < 1 ? rest : rest.gcd(pure);
          if (shared.degree() > 0) {
            names = names.appendAll(radicals(Expr.constant(power), power.sign(), k));
            rest = rest.divideAndRemainder(shared).quotient();
          }
        }
      }
    }
    for (int i = 0; i < roots.size() && rest.degree() > 2; i++) {
      for (int j = i + 1; j < roots.size() && rest.degree() > 2; j++) {
        Polynomial factor = quadratic(rest, roots.get(i), roots.get(j));
        if (factor != null) {
          names = names.appendAll(throughPower(factor));
          rest = rest.divideAndRemainder(factor).quotient();
        }
      }
    }
    return names.appendAll(throughPower(rest));
  }

  /** The factor of the polynomial with these two roots, if it has rational coefficients. */
  private static @Nullable Polynomial quadratic(Polynomial p, double first, double second) {
    for (Rational sum : Recognition.rational(first + second)) {
      for (Rational product : Recognition.rational(first * second)) {
        Polynomial factor = Polynomial.of(product, sum.negate(), Rational.ONE);
        if (p.exactDivide(factor) != null) {
          return factor;
        }
      }
    }
    return null;
  }

  /** The roots of a polynomial in {@code (x - h)^k} by those of one of lower degree. */
  private static Vector<Expr> throughPower(Polynomial p) {
    int degree = p.degree();
    if (degree < 1) {
      return Vector.empty();
    }
    Rational centre = p.coefficient(degree - 1).divide(p.leading()).divide(Rational.of(-degree));
    Polynomial moved = p.compose(Polynomial.of(centre, Rational.ONE));
    int k = step(moved);
    if (k == 1) {
      return degree == 1 ? Vector.of(Expr.constant(centre)) : Vector.empty();
    }
    Rational[] coefficients = new Rational[degree / k + 1];
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] = moved.coefficient(i * k);
    }
    return named(Polynomial.of(coefficients))
        .flatMap(power -> radicals(power, Points.compare(power, Expr.ZERO).getOrElse(0), k))
        .map(root -> centre.isZero() ? root : Expr.constant(centre).plus(root));
  }

  /** The largest k for which the polynomial is one in the k-th power. */
  private static int step(Polynomial p) {
    int k = 0;
    for (int i = 1; i <= p.degree(); i++) {
      k = p.coefficient(i).isZero() ? k : gcd(k, i);
    }
    return k;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** The real numbers whose k-th power is the number of that sign, in rising order. */
  public static Vector<Expr> radicals(Expr power, int sign, int k) {
    if (sign == 0) {
      return Vector.of(Expr.ZERO);
    }
    Expr size = sign > 0 ? power : power.negate();
    Expr root = k == 1 ? size : Expr.power(size, Rational.of(1, k));
    if (k % 2 != 0) {
      return Vector.of(sign > 0 ? root : root.negate());
    }
    return sign > 0 ? Vector.of(root.negate(), root) : Vector.empty();
  }
}
