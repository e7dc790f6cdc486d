package dev.jensen.analysis.piecewise;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The limit of a quotient at a point at which it has no value as it is written, by l'Hopital's
 * rule.
 *
 * @param numerator the upper term, defined at the point
 * @param denominator the lower term
 * @param order how often both are differentiated until the lower one does not vanish
 * @param value the limit, a term without variables
 */
public record Limit(Expr numerator, Expr denominator, int order, Expr value) {
  private static final int BITS = 96;
  private static final int MOST = 8;

  /**
   * The limit of a term; null if the term is no such quotient there, or is not seen to be one.
   *
   * @param beside ranges next to the point
   */
  public static @Nullable Limit of(Expr term, String v, Expr at, Ranges beside) {
    NormalForm form = new NormalForm(beside);
    Fraction fraction = form.of(term);
    if (fraction == null) {
      return null;
    }
    Expr numerator = form.term(fraction.numerator());
    Expr denominator = form.term(fraction.denominator());
    Expr up = numerator;
    Expr down = denominator;
    for (int order = 0; order <= MOST && up != null && down != null; order++) {
      Expr above = Dag.substitute(up, v, at);
      Expr below = Dag.substitute(down, v, at);
      Ranges there = new Ranges(Box.EMPTY, BITS);
      Interval size = there.of(below);
      if (size == null || there.of(above) == null) {
        return null;
      }
      if (size.isPositive() || size.isNegative()) {
        return new Limit(numerator, denominator, order, value(above, below));
      }
      NormalForm closed = new NormalForm(there);
      if (!closed.same(above, Expr.ZERO) || !closed.same(below, Expr.ZERO)) {
        return null;
      }
      up = Derivative.of(up, v);
      down = Derivative.of(down, v);
    }
    return null;
  }

  /** The quotient of two closed terms, a rational if it is one. */
  private static Expr value(Expr above, Expr below) {
    NormalForm form = new NormalForm(new Ranges(Box.EMPTY, BITS));
    Fraction fraction = form.of(above.over(below));
    return fraction == null
        ? above.over(below)
        : form.term(fraction.numerator()).over(form.term(fraction.denominator()));
  }
}
