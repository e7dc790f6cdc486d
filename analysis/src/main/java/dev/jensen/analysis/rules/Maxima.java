package dev.jensen.analysis.rules;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Piecewise;
import dev.jensen.core.number.Rational;
import io.vavr.collection.Vector;

/**
 * Recognises a maximum, a minimum or a power of a positive part in a value by two cases that meet
 * where one changes into the other: where that is need not be known.
 */
public final class Maxima {
  private static final int MOST_POWER = 4;

  private final NormalForm form;

  /** Maxima that the normal forms prove to be equal to the cases. */
  public Maxima(NormalForm form) {
    this.form = form;
  }

  /** The term with every such value by cases replaced; the same term if there is none. */
  public Expr within(Expr root) {
    return Dag.rewrite(root, part -> part instanceof Piecewise cases ? of(cases) : part);
  }

  /** What the cases spell out; the cases themselves if nothing is recognised. */
  Expr of(Piecewise cases) {
    Piecewise.Choice choice = cases.choice();
    if (choice == null) {
      return cases;
    }
    Expr rest = choice.rest() instanceof Piecewise others ? of(others) : choice.rest();
    Expr below = choice.below() == choice.rest() ? rest : choice.below();
    Expr above = choice.above() == choice.rest() ? rest : choice.above();
    return Vector.of(Atoms.MAX, Atoms.MIN)
        .map(atom -> Expr.apply(atom, below, above))
        .appendAll(powers(choice.sign(), below, above))
        .find(each -> form.same(cases, each))
        .getOrElse(cases);
  }

  /** {@code g + c relu(u)^k} for {@code g} where u is negative and {@code g + c u^k} where not. */
  private Vector<Expr> powers(Expr sign, Expr below, Expr above) {
    Vector<Expr> found = Vector.empty();
    for (int k = 1; k <= MOST_POWER; k++) {
      Fraction quotient = form.of(above.minus(below).times(sign.power(-k)));
      Rational c = quotient == null ? null : quotient.constant();
      if (c != null) {
        Expr positive = Expr.apply(Atoms.MAX, sign, Expr.ZERO);
        found = found.append(below.plus(Expr.constant(c).times(positive.power(k))));
      }
    }
    return found;
  }
}
