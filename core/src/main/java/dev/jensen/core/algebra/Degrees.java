package dev.jensen.core.algebra;

import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Set;

/** Degrees of normal forms in a block of variables. */
final class Degrees {
  /** What stands for the degree of a term that is no polynomial in the block. */
  private static final int NOT_POLYNOMIAL = 4000;

  private Degrees() {}

  /**
   * The degree in the block's variables; a large number where another generator depends on them.
   */
  static int of(Generators generators, Multinomial polynomial, Set<String> block) {
    int most = 0;
    for (Multinomial.Term term : polynomial.terms()) {
      int degree = 0;
      for (int g : term.monomial().generators()) {
        degree += degree(generators.term(g), term.monomial().exponent(g), block);
      }
      most = Math.max(most, degree);
    }
    return most;
  }

  private static int degree(Expr term, int exponent, Set<String> block) {
    if (Dag.variables(term).forAll(name -> !block.contains(name))) {
      return 0;
    }
    if (term instanceof Variable) {
      return exponent;
    }
    if (term instanceof dev.jensen.core.expr.Power p && p.base() instanceof Variable) {
      Rational degree = p.exponent().multiply(Rational.of(exponent));
      return degree.isInteger() ? degree.toInt() : NOT_POLYNOMIAL;
    }
    return NOT_POLYNOMIAL;
  }
}
