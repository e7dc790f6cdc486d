package dev.jensen.analysis.rules;

import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Rational;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;

/** Multiples of terms in sums, and sums that hold a multiple of another sum among their terms. */
public final class Multiples {
  private Multiples() {}

  /** The term with equal terms of sums added: {@code 2u - u/2} becomes {@code 3/2 u}. */
  public static Expr collected(Expr root) {
    return Dag.rewrite(
        root,
        part -> {
          Map<Expr, Rational> terms =
              part instanceof Sum sum ? coefficients(sum) : LinkedHashMap.empty();
          return part instanceof Sum sum && terms.size() < sum.terms().size() ? of(terms) : part;
        });
  }

  private static Expr of(Map<Expr, Rational> coefficients) {
    return Expr.sum(coefficients.map(each -> Expr.constant(each._2).times(each._1)).toVector());
  }

  /**
   * The sum with the value in place of the shared one, as often as it is held: {@code 1 + 2x^2 +
   * 2y^2} becomes {@code 1 + 2u} for {@code u = x^2 + y^2}. The same sum if it does not hold it.
   */
  static Expr replaced(Sum sum, Sum shared, Expr value) {
    Map<Expr, Rational> whole = coefficients(sum);
    Map<Expr, Rational> part = coefficients(shared);
    if (part.exists(each -> each._2.isZero())) {
      return sum;
    }
    Rational times =
        whole
            .get(part.head()._1)
            .map(c -> c.divide(part.head()._2))
            .filter(c -> !c.isZero())
            .getOrElse(Rational.ZERO);
    boolean holds =
        !times.isZero()
            && part.forAll(each -> whole.get(each._1).contains(each._2.multiply(times)));
    return holds ? of(whole.removeAll(part.keySet())).plus(Expr.constant(times).times(value)) : sum;
  }

  /** The terms without their leading numbers, and these; those of equal terms added. */
  private static Map<Expr, Rational> coefficients(Sum sum) {
    Map<Expr, Rational> coefficients = LinkedHashMap.empty();
    for (Expr term : sum.terms()) {
      Scaled scaled = Scaled.of(term);
      coefficients = coefficients.put(scaled.term(), scaled.factor(), Rational::add);
    }
    return coefficients;
  }

  /** A multiple of a term that has no leading number; a number is one of 1. */
  public record Scaled(Rational factor, Expr term) {
    /** The term as a multiple. */
    public static Scaled of(Expr term) {
      return switch (term) {
        case Constant number -> new Scaled(number.value(), Expr.ONE);
        case Product p when p.factors().head() instanceof Constant number ->
            new Scaled(number.value(), Expr.product(p.factors().tail()));
        default -> new Scaled(Rational.ONE, term);
      };
    }

    /** A multiple of this one. */
    public Scaled times(Rational more) {
      return new Scaled(factor.multiply(more), term);
    }
  }
}
