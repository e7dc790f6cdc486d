package dev.jensen.core.algebra;

import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;

/**
 * Logarithms of products of sums: multiplied out, {@code (1 + e^a)(1 + e^b)} is no product any
 * more, so the logarithm is taken of each factor before, if all of them are positive.
 */
final class SplitLogarithms {
  private SplitLogarithms() {}

  /** The term with such logarithms as sums; the same term if there are none. */
  static Expr of(Expr term, Ranges ranges) {
    return Dag.rewrite(
        term,
        part ->
            part instanceof Apply log
                    && log.atom().equals(Atoms.LOG)
                    && log.argument() instanceof Product product
                    && product.factors().forAll(f -> NormalForm.positive(f, ranges))
                ? Expr.sum(product.factors().map(factor -> ofFactor(factor, ranges)))
                : part);
  }

  private static Expr ofFactor(Expr factor, Ranges ranges) {
    return factor instanceof Power p && NormalForm.positive(p.base(), ranges)
        ? Expr.constant(p.exponent()).times(Expr.apply(Atoms.LOG, p.base()))
        : Expr.apply(Atoms.LOG, factor);
  }
}
