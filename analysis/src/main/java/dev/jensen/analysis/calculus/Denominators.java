package dev.jensen.analysis.calculus;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import io.vavr.collection.Vector;

/**
 * A denominator as the product that it was before it was multiplied out: the factors are those by
 * which the term divides, so that what is known of their signs can be used.
 */
final class Denominators {
  private Denominators() {}

  /**
   * The denominator of a normal form of the term, as powers of divisors in it; as it is if none.
   */
  static Expr factored(Expr denominator, Expr term, Ranges ranges) {
    Vector<Expr> divisors =
        Vector.ofAll(Dag.parts(term))
            .filter(part -> part instanceof Power p && p.exponent().sign() < 0)
            .flatMap(part -> factors(((Power) part).base()))
            .filter(Sum.class::isInstance)
            .distinct();
    if (!(denominator instanceof Sum) || divisors.isEmpty()) {
      return denominator;
    }
    NormalForm form = new NormalForm(ranges);
    Vector<Fraction> fractions = form.of(divisors.prepend(denominator));
    if (fractions == null || !fractions.head().denominator().isConstant()) {
      return denominator;
    }
    Multinomial rest = fractions.head().numerator();
    Vector<Expr> factors = Vector.empty();
    for (int i = 0; i < divisors.size(); i++) {
      Fraction divisor = fractions.get(i + 1);
      Multinomial quotient = divisor.numerator().isConstant() ? null : rest;
      int power = -1;
      while (quotient != null) {
        rest = quotient;
        power++;
        quotient = rest.exactDivide(divisor.numerator());
      }
      if (power > 0) {
        // The divisor may be a quotient itself: e^-x + 1 is (1 + e^x)/e^x.
        factors =
            factors
                .append(divisors.get(i).power(power))
                .append(scale(divisor.denominator(), power, form));
      }
    }
    return factors.isEmpty()
        ? denominator
        : Expr.product(
            factors
                .append(form.term(rest))
                .append(scale(fractions.head().denominator(), -1, form)));
  }

  private static Vector<Expr> factors(Expr base) {
    return base instanceof Product p
        ? p.factors().map(each -> each instanceof Power q ? q.base() : each)
        : Vector.of(base);
  }

  private static Expr scale(Multinomial below, int power, NormalForm form) {
    return below.equals(Multinomial.ONE) ? Expr.ONE : form.term(below).power(power);
  }
}
