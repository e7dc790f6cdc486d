package dev.jensen.core.kernel;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;

/**
 * A term that beside a point is the quotient of two analytic ones, of which the upper vanishes
 * there to at least the order of the lower, and at the point is the limit, is analytic there
 * (l'Hopital's rule). Convex on both sides, its slope does not fall on either and has no jump
 * between.
 */
final class FilledRule {
  private static final int MOST = 8;

  private FilledRule() {}

  /** Premises: the curvature below and above the point; the term is the quotient there. */
  static void check(Rule.Filled rule, Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    String v = rule.variable();
    Refusal.unless(
        claim.box().variables().size() == 1
            && claim.block().size() == 1
            && claim.block().contains(v)
            && claim.kind() != Curvature.AFFINE,
        "the rule is for one variable");
    argument.defined(claim.term(), claim.box());
    Axis axis = claim.box().axis(v);
    Refusal.unless(
        Dag.variables(rule.at()).isEmpty() && Points.on(rule.at(), axis.interior()),
        "the point lies inside the interval");
    Box below = claim.box().with(v, axis.upTo(rule.at(), true));
    Box above = claim.box().with(v, axis.from(rule.at(), true));
    Refusal.unless(
        argument.curvedPremise(0, claim.term(), below, claim)
            && argument.curvedPremise(1, claim.term(), above, claim),
        "the term is not known to be ",
        claim.kind(),
        " on both sides");
    Expr whole = argument.equalPremise(2, below).right();
    for (int i = 0; i < 2; i++) {
      Claim.Equal equal = argument.equalPremise(2 + i, i == 0 ? below : above);
      Refusal.unless(
          equal.left() == claim.term() && equal.right() == whole,
          "premise ",
          (3 + i),
          " does not say what the term is on that side");
    }
    limit(rule, claim, whole, argument);
  }

  private static void limit(Rule.Filled rule, Claim.Curved claim, Expr whole, Argument argument)
      throws Refusal {
    Refusal.unless(rule.order() >= 0 && rule.order() <= MOST, "the order is from 0 to ", MOST);
    Box slice = claim.box().with(rule.variable(), Axis.point(rule.at()));
    Ranges there = argument.ranges(slice, Argument.BITS);
    Expr up = rule.numerator();
    Expr down = rule.denominator();
    Argument.analytic(up, there);
    Argument.analytic(down, there);
    Ranges point = new Ranges(Box.EMPTY, Argument.BITS);
    NormalForm form = new NormalForm(point);
    for (int i = 0; i < rule.order(); i++) {
      Refusal.unless(
          isZero(form, at(up, rule)) && isZero(form, at(down, rule)),
          "numerator and denominator do not both vanish to order ",
          rule.order());
      up = Argument.slope(up, rule.variable());
      down = Argument.slope(down, rule.variable());
    }
    Interval slope = new Ranges(Box.EMPTY, Argument.BITS).of(at(down, rule));
    Refusal.unless(
        slope != null && (slope.isPositive() || slope.isNegative()),
        "the denominator may vanish to a higher order");
    Expr limit = at(up, rule).over(at(down, rule));
    String inner = rule.variable() + "'";
    Expr quotient = rule.numerator().over(rule.denominator());
    Expr outer = Dag.rewrite(whole, part -> part == quotient ? Expr.variable(inner) : part);
    Argument.analytic(outer, new Ranges(slice.with(inner, Axis.point(limit)), Argument.BITS));
    Expr value = Branches.at(slice.points(), claim.term());
    Refusal.unless(
        form.same(value, Dag.substitute(at(outer, rule), inner, limit)),
        "the value at the point is not the limit");
  }

  private static Expr at(Expr term, Rule.Filled rule) {
    return Dag.substitute(term, rule.variable(), rule.at());
  }

  private static boolean isZero(NormalForm form, Expr closed) {
    return new Ranges(Box.EMPTY, Argument.BITS).of(closed) != null && form.same(closed, Expr.ZERO);
  }
}
