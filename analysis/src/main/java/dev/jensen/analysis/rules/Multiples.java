package dev.jensen.analysis.rules;

import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

/** Sums that hold a multiple of another sum among their terms. */
final class Multiples {
  private Multiples() {}

  /**
   * The sum with the value in place of the shared one, as often as it is held: {@code 1 + 2x^2 +
   * 2y^2} becomes {@code 1 + 2u} for {@code u = x^2 + y^2}. The same sum if it does not hold it.
   */
  static Expr replaced(Sum sum, Sum shared, Expr value) {
    Map<Expr, Rational> whole = coefficients(sum);
    Map<Expr, Rational> part = coefficients(shared);
    Rational times =
        whole
            .get(part.head()._1)
            .map(c -> c.divide(part.head()._2))
            .filter(c -> !c.isZero())
            .getOrElse(Rational.ZERO);
    boolean holds =
        !times.isZero()
            && part.forAll(each -> whole.get(each._1).contains(each._2.multiply(times)));
    return holds
        ? Expr.sum(
            whole
                .removeAll(part.keySet())
                .map(each -> Expr.constant(each._2).times(each._1))
                .toVector()
                .append(Expr.constant(times).times(value)))
        : sum;
  }

  /** The terms without their leading numbers, and these; those of equal terms added. */
  private static Map<Expr, Rational> coefficients(Sum sum) {
    Map<Expr, Rational> coefficients = LinkedHashMap.empty();
    for (Expr term : sum.terms()) {
      Rational c = Rational.ONE;
      Expr rest = term;
      if (term instanceof Constant number) {
        c = number.value();
        rest = Expr.ONE;
      } else if (term instanceof Product p && p.factors().head() instanceof Constant number) {
        c = number.value();
        rest = Expr.product(p.factors().tail());
      }
      coefficients = coefficients.put(rest, c, Rational::add);
    }
    return coefficients;
  }
}
