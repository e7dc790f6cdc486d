package dev.jensen.analysis.domain;

import dev.jensen.analysis.calculus.AlgebraicRoots;
import dev.jensen.analysis.calculus.Zeros;
import dev.jensen.core.algebra.Polynomial;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/** Where polynomials whose coefficients are terms without variables have which sign. */
final class PolynomialSigns {
  private PolynomialSigns() {}

  /**
   * The signs on the whole line.
   *
   * @param ascending the coefficients, the last of which is not zero
   * @param what what the polynomial is in, for what is said of roots without names
   * @param whole the polynomial as a term, likewise
   */
  static SignSets of(Vector<Expr> ascending, Expr what, Expr whole) {
    Vector<Expr> roots =
        ascending.forAll(Constant.class::isInstance)
            ? rational(ascending, what, whole)
            : closed(ascending, whole);
    Vector<Expr> sorted = roots.sorted(Closed::compare);
    SignSets found = SignSets.NOWHERE;
    for (int i = 0; i <= sorted.size(); i++) {
      Expr lo = i == 0 ? null : sorted.get(i - 1);
      Expr hi = i == sorted.size() ? null : sorted.get(i);
      LineSet gap = LineSet.of(new Axis(lo, true, hi, true));
      int sign = Closed.sign(value(ascending, Closed.between(lo, hi)));
      found = found.or(SignSets.everywhere(sign).within(gap));
      found = hi == null ? found : found.or(SignSets.everywhere(0).within(LineSet.point(hi)));
    }
    return found;
  }

  private static Expr value(Vector<Expr> ascending, Rational at) {
    return Expr.sum(ascending.zipWithIndex((c, power) -> c.times(Expr.constant(at.pow(power)))));
  }

  private static Vector<Expr> rational(Vector<Expr> ascending, Expr what, Expr whole) {
    Polynomial p =
        Polynomial.of(ascending.map(c -> ((Constant) c).value()).toJavaArray(Rational[]::new));
    Vector<Expr> names = Vector.empty();
    for (Zeros.Zero root : AlgebraicRoots.of(p, Interval.ALL)) {
      if (root.name() == null) {
        throw new Unsolved(new Unsolved.Reason.Nameless(whole, what, root.where()));
      }
      names = names.append(root.name());
    }
    return names;
  }

  /** The roots of a polynomial that is linear or quadratic in a power. */
  private static Vector<Expr> closed(Vector<Expr> ascending, Expr whole) {
    Vector<Integer> powers =
        Vector.range(0, ascending.size()).filter(k -> Closed.sign(ascending.get(k)) != 0);
    int degree = ascending.size() - 1;
    Vector<Integer> inner = powers.filter(k -> k > 0 && k < degree);
    boolean quadratic = inner.size() == 1 && 2 * inner.head() == degree;
    if (!powers.contains(degree) || inner.nonEmpty() && !quadratic) {
      throw Unsolved.because("the zeros of " + whole + " have no names that are known here");
    }
    if (degree == 0) {
      return Vector.empty();
    }
    Expr c = ascending.head();
    Expr a = ascending.last();
    int k = quadratic ? inner.head() : degree;
    Vector<Expr> values =
        quadratic ? quadratic(a, ascending.get(k), c) : Vector.of(c.negate().over(a));
    return values
        .map(Closed::shortest)
        .flatMap(value -> AlgebraicRoots.radicals(value, Closed.sign(value), k))
        .map(Closed::shortest);
  }

  private static Vector<Expr> quadratic(Expr a, Expr b, Expr c) {
    Expr square = b.power(2).minus(Expr.constant(4).times(a).times(c));
    int sign = Closed.sign(square);
    Expr centre = b.negate().over(a.times(Expr.constant(2)));
    Expr distance = square.sqrt().over(a.times(Expr.constant(2)));
    return sign < 0
        ? Vector.empty()
        : sign == 0 ? Vector.of(centre) : Vector.of(centre.minus(distance), centre.plus(distance));
  }
}
