package dev.jensen.core.proof;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Map;

/**
 * Two points and a weight at which Jensen's inequality is to fail: {@code f(t p + (1-t) q) > t f(p)
 * + (1-t) f(q)}, or {@code <} against concavity.
 *
 * @param parameters the values of the variables outside the block
 * @param p the first point, in the block's variables
 * @param q the second point, in the same variables
 * @param t the weight of p, strictly between 0 and 1
 */
public record Witness(
    Map<String, Expr> parameters, Map<String, Expr> p, Map<String, Expr> q, Rational t) {
  /** Both points in full, as a box needs them. */
  public Map<String, Expr> at(Map<String, Expr> point) {
    return parameters.merge(point);
  }

  /** The point {@code t p + (1-t) q}. */
  public Map<String, Expr> between() {
    Expr weight = Expr.constant(t);
    Expr other = Expr.constant(Rational.ONE.subtract(t));
    return p.map(
        (name, value) ->
            io.vavr.Tuple.of(
                name,
                value == q.get(name).get()
                    ? value
                    : weight.times(value).plus(other.times(q.get(name).get()))));
  }
}
