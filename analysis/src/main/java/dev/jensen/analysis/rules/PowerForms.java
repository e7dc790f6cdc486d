package dev.jensen.analysis.rules;

import dev.jensen.analysis.Budget;
import dev.jensen.analysis.sos.EvenPowers;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Spells polynomials as sums of even powers of affine functions: one that is the whole term, so
 * that each summand is convex, and one under a root, which is then a p-norm.
 */
public final class PowerForms {
  private final NormalForm form;
  private final int most;
  private final Budget budget;

  /**
   * Spellings by the laws that hold for these ranges.
   *
   * @param most among how many powers is searched
   */
  public PowerForms(Ranges ranges, int most, Budget budget) {
    this.form = new NormalForm(ranges);
    this.most = most;
    this.budget = budget;
  }

  /** The term, of that kind, so spelled; the same term if nothing in it can be. */
  public Expr of(Expr term, Curvature kind) {
    Rational sign = kind == Curvature.CONCAVE ? Rational.MINUS_ONE : Rational.ONE;
    Expr whole = spelled(term, sign, false);
    return whole != null
        ? whole
        : Dag.rewrite(
            term,
            part -> part instanceof Power root && !root.exponent().isInteger() ? root(root) : part);
  }

  private Expr root(Power root) {
    Fraction base = polynomial(root.base());
    boolean isNorm =
        base != null
            && root.exponent()
                    .multiply(Rational.of(base.numerator().degree()))
                    .compareTo(Rational.ONE)
                >= 0;
    Expr powers = isNorm ? spelled(root.base(), Rational.ONE, true) : null;
    return powers == null ? root : Expr.power(powers, root.exponent());
  }

  private @Nullable Expr spelled(Expr term, Rational sign, boolean pure) {
    Fraction fraction = polynomial(term);
    if (fraction == null) {
      return null;
    }
    Rational scale = fraction.denominator().constantTerm().inverse().multiply(sign);
    EvenPowers.Decomposition sum =
        EvenPowers.of(fraction.numerator().scale(scale), pure, most, budget);
    if (sum == null) {
      return null;
    }
    Vector<Expr> terms =
        Vector.ofAll(sum.shares())
            .map(
                share ->
                    Expr.constant(share.factor().multiply(sign))
                        .times(form.term(share.base()).power(share.exponent())));
    return Expr.sum(terms.append(form.term(sum.rest().scale(sign))));
  }

  /** The term as a polynomial in variables; null if it is none. */
  private @Nullable Fraction polynomial(Expr term) {
    Fraction fraction = form.of(term);
    return fraction != null
            && fraction.denominator().isConstant()
            && fraction.numerator().generators().stream()
                .allMatch(g -> form.term(g) instanceof Variable)
        ? fraction
        : null;
  }
}
