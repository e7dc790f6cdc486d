package dev.jensen.analysis.hessian;

import dev.jensen.analysis.rules.Multiples;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Rational;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** A linear combination of terms in which equal ones are collected. */
final class Collected {
  private final Map<Expr, Rational> factors = new LinkedHashMap<>();

  /** Adds a multiple of the term, by its summands. */
  Collected add(Rational factor, Expr term) {
    Deque<Multiples.Scaled> open = new ArrayDeque<>();
    open.push(Multiples.Scaled.of(term).times(factor));
    while (!open.isEmpty()) {
      Multiples.Scaled share = open.pop();
      if (share.factor().isZero()) {
        continue;
      }
      if (share.term() instanceof Sum sum) {
        sum.terms().forEach(each -> open.push(Multiples.Scaled.of(each).times(share.factor())));
      } else {
        put(share.factor(), share.term());
      }
    }
    return this;
  }

  /** Adds a multiple of another combination. */
  Collected add(Rational factor, Collected other) {
    other.factors.forEach((term, own) -> put(own.multiply(factor), term));
    return this;
  }

  private void put(Rational factor, Expr term) {
    factors.merge(term, factor, Rational::add);
  }

  /** The combination as one term. */
  Expr term() {
    Expr sum = Expr.ZERO;
    for (Map.Entry<Expr, Rational> each : factors.entrySet()) {
      if (!each.getValue().isZero()) {
        sum = sum.plus(Expr.constant(each.getValue()).times(each.getKey()));
      }
    }
    return sum;
  }
}
