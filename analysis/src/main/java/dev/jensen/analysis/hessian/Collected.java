package dev.jensen.analysis.hessian;

import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Rational;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** A linear combination of terms in which equal ones are collected. */
final class Collected {
  private final Map<Expr, Rational> factors = new LinkedHashMap<>();

  private record Share(Rational factor, Expr term) {}

  /** Adds a multiple of the term, by its summands. */
  Collected add(Rational factor, Expr term) {
    Deque<Share> open = new ArrayDeque<>();
    open.push(new Share(factor, term));
    while (!open.isEmpty()) {
      Share share = open.pop();
      if (share.factor().isZero()) {
        continue;
      }
      switch (share.term()) {
        case Sum sum -> sum.terms().forEach(each -> open.push(new Share(share.factor(), each)));
        case Constant constant -> put(share.factor().multiply(constant.value()), Expr.ONE);
        case Product product when product.factors().head() instanceof Constant constant ->
            open.push(
                new Share(
                    share.factor().multiply(constant.value()),
                    Expr.product(product.factors().tail())));
        default -> put(share.factor(), share.term());
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
