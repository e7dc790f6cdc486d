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

  private static Vector<Expr> closed(Vector<Expr> ascending, Expr whole) {
    Vector<Expr> roots = AlgebraicRoots.closed(ascending);
    if (roots == null) {
      throw Unsolved.because("the zeros of " + whole + " have no names that are known here");
    }
    return roots.map(Closed::shortest);
  }
}
