package dev.jensen.core.kernel;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Affine;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.HalfSpace;
import dev.jensen.core.domain.Points;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;

/** Rules that only change the region, or weaken what is said there. */
final class RegionRules {
  private RegionRules() {}

  /** What holds on a region holds on every part of it; and a weaker statement with it. */
  static void inclusion(Argument argument) throws Refusal {
    Claim premise = argument.premise(0);
    Refusal.unless(
        Points.within(narrowed(argument, premise.box()), premise.box()),
        argument.box(),
        " is no part of ",
        premise.box());
    Refusal.unless(implies(premise, argument.claim()), "the premise does not say as much");
  }

  /**
   * The claim's box, where each axis that sticks out of the other box gives way to a range that a
   * premise knows of the variable: the points are the same.
   */
  private static Box narrowed(Argument argument, Box other) {
    Box box = argument.box();
    for (Claim known : argument.premises().tail()) {
      if (known instanceof Claim.Range r
          && r.term() instanceof Variable v
          && other.has(v.name())
          && box.has(v.name())
          && Points.within(argument.box(), r.box())
          && !Points.within(box.axis(v.name()), other.axis(v.name()))) {
        box = box.with(v.name(), Axis.of(r.range()));
      }
    }
    return box;
  }

  /** Whether the first claim says at least as much as the second, apart from the region. */
  static boolean implies(Claim premise, Claim claim) {
    return switch (claim) {
      case Claim.Range r ->
          premise instanceof Claim.Range p && p.term() == r.term() && r.range().contains(p.range());
      case Claim.Equal e ->
          premise instanceof Claim.Equal p
              && (p.left() == e.left() && p.right() == e.right()
                  || p.left() == e.right() && p.right() == e.left());
      case Claim.Curved c ->
          premise instanceof Claim.Curved p
              && p.term() == c.term()
              && p.kind().implies(c.kind())
              && Argument.covers(p.block(), c.block());
      case Claim.Semidefinite s ->
          premise instanceof Claim.Semidefinite p && p.matrix().equals(s.matrix());
      case Claim.Shaped c ->
          premise instanceof Claim.Shaped p
              && p.term() == c.term()
              && p.shape() == c.shape()
              && p.block().containsAll(c.block());
      // A violation does not stay inside a smaller region.
      case Claim.Broken b -> false;
      case Claim.Misshapen m -> false;
    };
  }

  /** A variable may give way to an affine function of itself and others. */
  static void substitution(Rule.Substitution rule, Argument argument) throws Refusal {
    Claim known = argument.premise(0);
    Box there = known.box();
    String x = rule.variable();
    String u = rule.fresh();
    Affine by = Affine.of(rule.by());
    Refusal.unless(
        by != null && !by.slope(x).isZero() && there.has(u) && !there.has(x),
        "the premise is not about an affine function in place of the variable");
    Refusal.unless(
        !argument.box().has(u)
            && by.slope(u).isZero()
            && Points.within(argument.box(), there.with(u, by))
            && CurvatureRules.reaches(argument, there.axis(u), rule.by()),
        "the region is not seen to lie in that of the premise");
    Claim claim = argument.claim();
    Expr other = Dag.substitute(claim.terms().head(), x, by.solved(x, u).term());
    boolean moves = by.variables().exists(claim.block()::contains);
    Claim wanted =
        claim.about(other, there, moves ? claim.block().remove(x).add(u) : claim.block());
    Refusal.unless(
        wanted != null && !(claim instanceof Claim.Shaped) && implies(known, wanted),
        "the premise does not say as much of the term with the other variable");
  }

  /**
   * What repeats itself along the line has everywhere the range that it has on more than a period;
   * and the curvature, if each time an affine function is added.
   */
  static void periodic(Rule.Periodic rule, Argument argument) throws Refusal {
    Claim claim = argument.claim();
    Claim known = argument.premise(0);
    String v = rule.variable();
    Axis part = known.box().axes().getOrElse(v, Axis.REAL);
    Refusal.unless(
        Points.isPoint(rule.period())
            && Points.less(Expr.ZERO, rule.period())
            && part.lo() != null
            && part.hi() != null
            && Points.less(rule.period(), part.hi().minus(part.lo()))
            && covers(known, claim.box().with(v, part))
            && implies(known, claim),
        "the premise does not say as much of more than a period");
    Expr term = claim.terms().head();
    Expr moved = Dag.substitute(term, v, Expr.variable(v).plus(rule.period()));
    Box line = claim.box().with(v, Axis.REAL);
    argument.defined(moved, line);
    NormalForm form = new NormalForm(argument.defined(term, line));
    Refusal.unless(
        claim instanceof Claim.Range && form.same(moved, term)
            || claim instanceof Claim.Curved c && form.isAffine(moved.minus(term), c.block()),
        "the term is not known to repeat itself");
  }

  /**
   * What holds where v is at most c, and where it is at least c, holds everywhere, if lines never
   * cross the cut.
   */
  static void cut(Rule.Cut rule, Argument argument) throws Refusal {
    Claim claim = argument.claim();
    Refusal.unless(
        claim instanceof Claim.Range
            || claim instanceof Claim.Equal
            || claim instanceof Claim.Semidefinite
            || claim instanceof Claim.Curved c && !c.block().contains(rule.variable()),
        "a region is cut along a variable of the block");
    Refusal.unless(argument.box().has(rule.variable()), "the box has no such variable");
    Refusal.unless(Points.isPoint(rule.at()), "a region is cut at one point");
    Claim lower = argument.premise(0);
    Claim upper = argument.premise(1);
    Box box = argument.box();
    String v = rule.variable();
    boolean lowerHolds =
        covers(lower, box.upTo(v, rule.at(), false)) && covers(upper, box.from(v, rule.at(), true));
    boolean upperHolds =
        covers(lower, box.upTo(v, rule.at(), true)) && covers(upper, box.from(v, rule.at(), false));
    Refusal.unless(lowerHolds || upperHolds, "the two parts do not cover ", argument.box());
    Refusal.unless(
        implies(lower, claim) && implies(upper, claim), "a premise does not say as much");
  }

  private static boolean covers(Claim premise, Box part) {
    return Points.within(part, premise.box());
  }

  /**
   * Two terms are equal if they are where an affine function is at least 0, and where it is at most
   * 0: every point lies in one of these.
   */
  static void divide(Argument argument) throws Refusal {
    Claim.Equal claim = argument.equal();
    Claim above = argument.premise(0);
    Claim below = argument.premise(1);
    Refusal.unless(
        implies(above, claim) && implies(below, claim), "a premise does not say as much");
    Vector<Affine> borders = above.box().halfSpaces().all().map(HalfSpace::affine);
    Refusal.unless(
        borders.exists(
            h ->
                covers(above, claim.box().where(h))
                    && covers(below, claim.box().where(h.times(Rational.MINUS_ONE)))),
        "the two parts do not cover ",
        claim.box());
  }

  /**
   * Convex on two parts that share an open interval of one variable: convex on both together, since
   * convexity is a local property along every line.
   */
  static void overlap(Rule.Overlap rule, Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    String v = rule.variable();
    Refusal.unless(claim.box().has(v), "the box has no such variable");
    Claim lower = argument.premise(0);
    Claim upper = argument.premise(1);
    Refusal.unless(
        implies(lower, claim) && implies(upper, claim) && lower.box().has(v) && upper.box().has(v),
        "a premise does not say as much");
    Expr end = lower.box().axis(v).hi();
    Expr start = upper.box().axis(v).lo();
    Refusal.unless(
        end != null && start != null && Points.less(start, end),
        "the parts share no open interval");
    Refusal.unless(
        covers(lower, claim.box().upTo(v, end, true))
            && covers(upper, claim.box().from(v, start, true)),
        "the two parts do not cover ",
        claim.box());
  }

  /**
   * A continuous function that is convex wherever two variables are not both at their points is
   * convex: segments through those points are limits of others. Premises: the curvature below and
   * above the point of the first variable, and of the second.
   */
  static void corner(Rule.Corner rule, Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    argument.continuous(claim.term(), claim.box());
    Refusal.unless(!rule.first().equals(rule.second()), "a corner is of two variables");
    for (int i = 0; i < 4; i += 2) {
      String v = i == 0 ? rule.first() : rule.second();
      Claim below = argument.premise(i);
      Expr at = below.box().has(v) ? below.box().axis(v).hi() : null;
      Refusal.unless(
          at != null
              && claim.block().contains(v)
              && !claim.box().axis(v).isPoint()
              && Points.on(at, claim.box().axis(v).interior())
              && argument.curvedPremise(i, claim.term(), claim.box().upTo(v, at, true), claim)
              && argument.curvedPremise(i + 1, claim.term(), claim.box().from(v, at, true), claim),
          "the premises do not say as much below and above one point of each variable");
    }
  }

  /**
   * Convex up to a point and from it, and nowhere less than there: a chord across the point lies
   * above the value there, and so above the chords from it. Premises: the curvature on both sides,
   * the point included, and the sign of the difference.
   */
  static void least(Rule.Least rule, Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    String v = rule.variable();
    Refusal.unless(
        claim.block().size() == 1 && claim.block().contains(v) && claim.kind() != Curvature.AFFINE,
        "the point is one of the one variable of the block");
    Axis axis = claim.box().axis(v);
    Refusal.unless(
        Points.isPoint(rule.at()) && Points.on(rule.at(), axis.interior()),
        "the point lies inside the interval");
    Box below = claim.box().with(v, axis.upTo(rule.at(), false));
    Box above = claim.box().with(v, axis.from(rule.at(), false));
    Refusal.unless(
        argument.curvedPremise(0, claim.term(), below, claim)
            && argument.curvedPremise(1, claim.term(), above, claim),
        "the term is not known to be ",
        claim.kind(),
        " on both sides with the point");
    Expr rise = claim.term().minus(Dag.substitute(claim.term(), v, rule.at()));
    Interval sign =
        argument.rangePremise(
            2, claim.kind() == Curvature.CONVEX ? rise : rise.negate(), claim.box());
    Refusal.unless(sign.isNonnegative(), "the term may lie on the other side of its value there");
  }
}
