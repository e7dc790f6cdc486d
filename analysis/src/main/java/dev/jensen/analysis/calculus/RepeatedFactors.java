package dev.jensen.analysis.calculus;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.algebra.Polynomial;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * That a polynomial in one generator is positive, from the signs of its square-free factors (Yun
 * 1976): near a repeated zero, growth says no more than that it is nonnegative.
 */
final class RepeatedFactors {
  private RepeatedFactors() {}

  /**
   * The step that says that the term is positive; null if it has no repeated factor or no proof.
   */
  static @Nullable Integer positive(Signs signs, Expr term, Box box, int depth) {
    NormalForm form = new NormalForm(signs.proof().ranges(box, Signs.BITS));
    Fraction fraction = form.of(term);
    if (fraction == null || !fraction.denominator().isConstant()) {
      return null;
    }
    SortedSet<Integer> generators = fraction.numerator().generators();
    Polynomial polynomial =
        generators.size() == 1 ? fraction.numerator().toPolynomial(generators.first()) : null;
    Vector<Polynomial.Factor> factors =
        polynomial == null ? Vector.empty() : polynomial.squareFree();
    if (polynomial == null || factors.forAll(factor -> factor.multiplicity() == 1)) {
      return null;
    }
    Polynomial monic = Polynomial.ONE;
    Expr powers = Expr.ONE;
    Ranges ranges = signs.proof().ranges(box, Signs.BITS);
    Vector<Integer> premises = Vector.empty();
    for (Polynomial.Factor factor : factors) {
      Expr base = form.term(Multinomial.of(factor.base(), generators.first()));
      Integer sign = signs.signOf(base, box, depth);
      if (sign == null) {
        return null;
      }
      premises = premises.append(sign);
      ranges.assume(base, signs.range(sign));
      powers = powers.times(base.power(factor.multiplicity()));
      monic = monic.multiply(factor.base().pow(factor.multiplicity()));
    }
    Expr product =
        Expr.constant(
                polynomial
                    .leading()
                    .divide(monic.leading())
                    .divide(fraction.denominator().constantTerm()))
            .times(powers);
    Interval range = ranges.of(product);
    if (range == null || !range.isPositive()) {
      return null;
    }
    int whole =
        signs
            .proof()
            .add(new Claim.Range(product, box, range), new Rule.Natural(Signs.BITS), premises);
    return signs.byEquality(term, product, box, whole, premises);
  }
}
