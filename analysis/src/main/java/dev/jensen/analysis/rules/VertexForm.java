package dev.jensen.analysis.rules;

import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.expr.Constant;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Rational;
import io.vavr.control.Option;

/**
 * A term that is quadratic in one variable, whose other coefficients are terms without it: {@code c
 * (x + shift)^2 + rest}.
 *
 * @param scale the positive number c
 */
record VertexForm(Rational scale, Expr side, Expr rest) {
  private static final int MOST_PARTS = 60;

  /** The form in the first variable that has one; none if no variable has. */
  static Option<VertexForm> of(Expr term, NormalForm form) {
    return Dag.parts(term).size() > MOST_PARTS
        ? Option.none()
        : Dag.variables(term).toVector().flatMap(name -> of(term, name, form)).headOption();
  }

  private static Option<VertexForm> of(Expr term, String variable, NormalForm form) {
    Expr slope = Derivative.of(term, variable);
    Expr bend = slope == null ? null : Derivative.of(slope, variable);
    if (slope == null
        || bend == null
        || !(reduced(bend, form) instanceof Constant twice)
        || twice.value().sign() <= 0) {
      return Option.none();
    }
    Expr start = Dag.substitute(slope, variable, Expr.ZERO);
    Expr side = Expr.variable(variable).plus(reduced(start.over(twice), form));
    Expr least = start.power(2).over(twice.times(Expr.constant(2)));
    Expr rest = Dag.substitute(term, variable, Expr.ZERO).minus(least);
    return Option.some(new VertexForm(twice.value().multiply(Rational.HALF), side, rest));
  }

  /** The same with the rest in normal form. */
  VertexForm reduced(NormalForm form) {
    return new VertexForm(scale, side, reduced(rest, form));
  }

  private static Expr reduced(Expr term, NormalForm form) {
    Fraction fraction = form.of(term);
    return fraction == null
        ? term
        : form.term(fraction.numerator()).over(form.term(fraction.denominator()));
  }
}
