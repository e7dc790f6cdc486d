package dev.jensen.analysis.rules;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.Multinomial;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Product;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * Sums of quotients under a logarithm as products: over the denominators of the summands, with the
 * one exponential in front that is not subtracted. {@code sigmoid(b) - sigmoid(a) = e^b (1 - e^(a -
 * b))/((1 + e^a) (1 + e^b))}, whose factors have a curvature where {@code a < b}, though the sum
 * has none: so the likelihood of ordinal regression is seen to be log-concave (Pratt, Concavity of
 * the log likelihood, 1981).
 *
 * @param log the logarithm
 * @param sum what stands under it, or one of the factors there
 * @param product the product, to be proved an equality
 * @param factor that factor of it whose sign is to be proved positive
 */
public record LogFactors(Apply log, Expr sum, Expr product, Expr factor) {
  private static final int MOST_TERMS = 8;
  private static final int MOST_PARTS = 60;

  /** The sums under logarithms, or factors there, that have such a form. */
  public static Vector<LogFactors> of(Expr function, Ranges ranges) {
    return Vector.ofAll(Dag.parts(function))
        .filter(part -> part instanceof Apply a && a.atom().equals(Atoms.LOG))
        .flatMap(part -> underLog((Apply) part, ranges));
  }

  private static Vector<LogFactors> underLog(Apply log, Ranges ranges) {
    Vector<Expr> factors = log.argument() instanceof Product p ? p.factors() : log.arguments();
    return factors
        .filter(f -> summands(f).size() <= MOST_TERMS && Dag.parts(f).size() <= MOST_PARTS)
        .flatMap(f -> Option.of(of(log, f, new NormalForm(ranges), ranges)));
  }

  /** The logarithm of the product. */
  public Expr split() {
    return Dag.rewrite(log, part -> part == sum ? product : part);
  }

  private static Vector<Expr> summands(Expr term) {
    return term instanceof Sum sum ? sum.terms() : Vector.of(term);
  }

  private static @Nullable LogFactors of(Apply log, Expr sum, NormalForm form, Ranges ranges) {
    Vector<Fraction> fractions = form.of(summands(sum).prepend(sum));
    if (fractions == null || fractions.head().isZero()) {
      return null;
    }
    Fraction whole = fractions.head();
    Vector<Expr> below = Vector.empty();
    Multinomial rest = whole.denominator();
    for (Multinomial each : fractions.tail().map(Fraction::denominator).distinct()) {
      Multinomial quotient = each.isConstant() ? null : rest.exactDivide(each);
      while (quotient != null) {
        below = below.append(form.term(each).power(-1));
        rest = quotient;
        quotient = rest.exactDivide(each);
      }
    }
    Multinomial lead = lead(whole.numerator());
    if (lead == null || !lead.isConstant() && !isPositive(form.term(lead), ranges)) {
      return null;
    }
    Expr first = form.term(lead);
    Expr factor =
        Expr.sum(
            Vector.ofAll(whole.numerator().terms()).map(term -> over(term, lead, form, ranges)));
    Expr product =
        Expr.product(below.append(form.term(rest).power(-1)).append(first).append(factor));
    boolean plain = below.isEmpty() && lead.isConstant();
    return plain || ranges.of(product) == null ? null : new LogFactors(log, sum, product, factor);
  }

  /** The one summand with a positive coefficient; null if there is none, or there are more. */
  private static @Nullable Multinomial lead(Multinomial numerator) {
    Vector<Multinomial.Term> positive =
        Vector.ofAll(numerator.terms()).filter(term -> term.coefficient().sign() > 0);
    return positive.size() != 1 ? null : Multinomial.of(positive.head().monomial(), Rational.ONE);
  }

  private static Expr over(
      Multinomial.Term term, Multinomial lead, NormalForm form, Ranges ranges) {
    Expr scale = Expr.constant(term.coefficient());
    if (term.monomial().equals(lead.terms().getFirst().monomial())) {
      return scale;
    }
    Expr above = form.term(Multinomial.of(term.monomial(), Rational.ONE));
    Expr over = lead.isConstant() ? above : above.over(form.term(lead));
    return scale.times(
        over instanceof Product p ? simplified(new Exponentials(ranges).product(p), ranges) : over);
  }

  /** The exponential of an exponent in which what cancels is left out. */
  private static Expr simplified(Expr term, Ranges ranges) {
    NormalForm other = new NormalForm(ranges);
    Fraction exponent =
        term instanceof Apply a && a.atom().equals(Atoms.EXP) ? other.of(a.argument()) : null;
    return exponent != null && exponent.denominator().equals(Multinomial.ONE)
        ? Expr.apply(Atoms.EXP, other.term(exponent.numerator()))
        : term;
  }

  private static boolean isPositive(Expr term, Ranges ranges) {
    Interval range = ranges.of(term);
    return range != null && range.isPositive();
  }
}
