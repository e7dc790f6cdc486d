package dev.jensen.core.kernel;

import dev.jensen.core.algebra.Fading;
import dev.jensen.core.algebra.Fraction;
import dev.jensen.core.algebra.HalfAngle;
import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.algebra.Polynomial;
import dev.jensen.core.algebra.Sturm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;

/** Rules for the range of a term, its sign above all. */
final class RangeRules {
  private static final int MOST_BITS = 4096;

  private RangeRules() {}

  /** Interval evaluation encloses the values. */
  static void natural(Rule.Natural rule, Argument argument) throws Refusal {
    Claim.Range claim = argument.range();
    Ranges ranges = argument.ranges(claim.box(), bits(rule.bits()));
    Interval range = ranges.of(claim.term());
    Refusal.unless(
        range != null, ranges.undefinedPart(claim.term()), " may be undefined on ", claim.box());
    within(range, claim);
  }

  static int bits(int asked) throws Refusal {
    Refusal.unless(asked >= 8 && asked <= MOST_BITS, "between 8 and ", MOST_BITS, " bits");
    return asked;
  }

  static void within(Interval range, Claim.Range claim) throws Refusal {
    Refusal.unless(
        claim.range().contains(range),
        "the values lie in ",
        range,
        ", which is not within ",
        claim.range());
  }

  /** The values of a term are those of its negative, with the other sign. */
  static void mirror(Argument argument) throws Refusal {
    Claim.Range claim = argument.range();
    within(argument.rangePremise(0, claim.term().negate(), claim.box()).negate(), claim);
  }

  /** A variable is not below its lower end and not above its upper end. */
  static void end(Rule.End rule, Argument argument) throws Refusal {
    Claim.Range claim = argument.range();
    Refusal.unless(claim.box().has(rule.variable()), "the box has no such variable");
    Axis axis = claim.box().axis(rule.variable());
    Expr variable = Expr.variable(rule.variable());
    boolean low = axis.lo() != null && claim.term() == variable.minus(axis.lo());
    boolean high = axis.hi() != null && claim.term() == axis.hi().minus(variable);
    Refusal.unless(low || high, claim.term(), " is no distance to an end of ", axis);
    boolean open = low ? axis.loOpen() : axis.hiOpen();
    within(open ? Interval.POSITIVE : Interval.NONNEGATIVE, claim);
  }

  /** A nonnegative combination of the half-spaces and a rest is no less than the rest. */
  static void given(Rule.Given rule, Argument argument) throws Refusal {
    Claim.Range claim = argument.range();
    Vector<HalfSpace> halfSpaces = claim.box().halfSpaces().all();
    Refusal.unless(
        rule.weights().size() == halfSpaces.size(), "each half-space of the box has a weight");
    Interval range = argument.defined(rule.rest(), claim.box()).of(rule.rest());
    Expr combined = rule.rest();
    for (int i = 0; i < halfSpaces.size(); i++) {
      Rational weight = rule.weights().get(i);
      Refusal.unless(weight.sign() >= 0, "the weight ", weight, " turns a half-space round");
      if (weight.sign() > 0 && range != null) {
        HalfSpace each = halfSpaces.get(i);
        combined = combined.plus(Expr.constant(weight).times(each.term()));
        range = range.add(each.strict() ? Interval.POSITIVE : Interval.NONNEGATIVE);
      }
    }
    Refusal.unless(
        range != null
            && new NormalForm(argument.defined(claim.term(), claim.box()))
                .same(claim.term(), combined),
        claim.term(),
        " is not the combination ",
        combined);
    within(range, claim);
  }

  /**
   * A continuous term that is nonnegative at x0, does not fall to the right of it and does not rise
   * up to it from the left, is nonnegative.
   */
  static void grows(Rule.Grows rule, Argument argument) throws Refusal {
    Claim.Range claim = argument.range();
    String v = rule.variable();
    Refusal.unless(claim.box().has(v), "the box has no such variable");
    Refusal.unless(
        Dag.variables(rule.x0()).isEmpty() && Smoothness.withoutJumps(claim.term()),
        "x0 must be one point, and the term continuous");
    Axis axis = claim.box().axis(v);
    Refusal.unless(
        Points.on(rule.x0(), new Axis(axis.lo(), false, axis.hi(), false)),
        "x0 = ",
        rule.x0(),
        " lies outside ",
        axis);
    argument.defined(claim.term(), claim.box());
    Interval start =
        argument.rangePremise(0, claim.term(), claim.box().with(v, Axis.point(rule.x0())));
    Refusal.unless(start.isNonnegative(), "the term is not known to be nonnegative at x0");
    Expr slope = Argument.slope(claim.term(), v);
    boolean strict = !Points.on(rule.x0(), axis);
    int next = 1;
    for (int side = 1; side >= -1; side -= 2) {
      Expr end = side > 0 ? axis.hi() : axis.lo();
      if (end != null && Points.compare(end, rule.x0()).contains(0)) {
        continue;
      }
      Box part =
          claim.box().with(v, side > 0 ? axis.from(rule.x0(), true) : axis.upTo(rule.x0(), true));
      argument.smooth(claim.term(), part, part.variables());
      Expr growth = side > 0 ? slope : slope.negate();
      Interval growing = argument.rangePremise(next++, growth, part);
      Refusal.unless(growing.isNonnegative(), growth, " is not known to be nonnegative");
      strict &= growing.isPositive();
    }
    within(strict || start.isPositive() ? Interval.POSITIVE : Interval.NONNEGATIVE, claim);
  }

  /**
   * What tends to zero at an infinite end and does not fall on the way from there is nonnegative.
   * Premise: the slope is nonnegative, or for the upper end its negative.
   */
  static void fades(Rule.Fades rule, Argument argument) throws Refusal {
    Claim.Range claim = argument.range();
    String v = rule.variable();
    argument.defined(claim.term(), claim.box());
    Ranges ranges = argument.smooth(claim.term(), claim.box(), claim.box().variables());
    Expr slope = Argument.slope(claim.term(), v);
    boolean up = argument.premise(0) instanceof Claim.Range known && known.term() != slope;
    tendsToZero(claim, v, up, ranges);
    Interval growing = argument.rangePremise(0, up ? slope.negate() : slope, claim.box());
    Refusal.unless(growing.isNonnegative(), "the slope is not known to keep its sign");
    within(growing.isPositive() ? Interval.POSITIVE : Interval.NONNEGATIVE, claim);
  }

  /**
   * What tends to zero upwards is the sum of what it loses on the way. Premise: it loses nothing in
   * a step.
   */
  static void telescopes(Rule.Telescopes rule, Argument argument) throws Refusal {
    Claim.Range claim = argument.range();
    String v = rule.variable();
    Refusal.unless(rule.step().sign() > 0, "a step leads upwards");
    Expr next = Dag.substitute(claim.term(), v, Expr.variable(v).plus(Expr.constant(rule.step())));
    tendsToZero(claim, v, true, argument.defined(claim.term(), claim.box()));
    Interval lost = argument.rangePremise(0, claim.term().minus(next), claim.box());
    Refusal.unless(lost.isNonnegative(), "the term is not known to lose nothing in a step");
    within(lost.isPositive() ? Interval.POSITIVE : Interval.NONNEGATIVE, claim);
  }

  private static void tendsToZero(Claim.Range claim, String v, boolean up, Ranges ranges)
      throws Refusal {
    Refusal.unless(claim.box().has(v), "the box has no such variable");
    Axis axis = claim.box().axis(v);
    Refusal.unless((up ? axis.hi() : axis.lo()) == null, axis, " ends on that side");
    Refusal.unless(
        Fading.isSeen(claim.term(), v, up, ranges), claim.term(), " is not seen to tend to zero");
  }

  /**
   * The sign of N(u)/D(u) is that of N(u) D(u), which Sturm's theorem decides on the range of u.
   */
  static void sturm(Rule.Sturm rule, Argument argument) throws Refusal {
    Claim.Range claim = argument.range();
    Ranges ranges = argument.defined(claim.term(), claim.box());
    NormalForm form = new NormalForm(ranges);
    Fraction fraction = form.of(claim.term());
    Refusal.unless(fraction != null, claim.term(), " has no normal form of moderate size");
    int u = form.generator(rule.generator());
    Refusal.unless(u >= 0, rule.generator(), " is no generator of the normal form");
    Polynomial product = fraction.numerator().multiply(fraction.denominator()).toPolynomial(u);
    Refusal.unless(product != null, "the normal form has another generator");
    Interval reach = argument.ranges(claim.box(), bits(rule.bits())).of(rule.generator());
    Refusal.unless(reach != null, rule.generator(), " may be undefined");
    within(Sturm.sign(product, reach).range(), claim);
  }

  /**
   * The sign of N(s,c)/D(s,c) is that of N D, a polynomial in the tangent of half the angle but for
   * a positive factor; at a whole half turn, which no tangent reaches, it is looked at by itself.
   */
  static void waves(Rule.Waves rule, Argument argument) throws Refusal {
    Claim.Range claim = argument.range();
    NormalForm form = new NormalForm(argument.defined(claim.term(), claim.box()));
    Fraction fraction = form.of(claim.term());
    Refusal.unless(fraction != null, claim.term(), " has no normal form of moderate size");
    HalfAngle half =
        HalfAngle.of(
            fraction.numerator().multiply(fraction.denominator()),
            form.generator(Expr.apply(Atoms.SIN, rule.angle())),
            form.generator(Expr.apply(Atoms.COS, rule.angle())),
            rule.turns() % 2 != 0);
    Refusal.unless(half != null, "the normal form has another generator");
    Expr turned = rule.angle().minus(Expr.constant(rule.turns()).times(Expr.apply(Atoms.PI)));
    Interval reach = argument.ranges(claim.box(), bits(rule.bits())).of(turned);
    Refusal.unless(reach != null, rule.angle(), " may be undefined");
    within(half.sign(reach), claim);
  }
}
