package dev.jensen.core.kernel;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Branches;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.domain.Smoothness;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.HashSet;
import io.vavr.collection.Vector;

/**
 * Rules that argue from derivatives, and what carries convexity from the inside of a box to all of
 * it.
 */
final class CalculusRules {
  private CalculusRules() {}

  /** The kernel's own second derivatives, of the term or for concavity of its negative. */
  private static Expr second(Claim.Curved claim, String v, String w) throws Refusal {
    Expr twice = Argument.slope(Argument.slope(claim.term(), v), w);
    Refusal.unless(claim.kind() != Curvature.AFFINE, "the sign of a curvature is not both");
    return claim.kind() == Curvature.CONVEX ? twice : twice.negate();
  }

  /** A twice differentiable function of one variable with f'' &gt;= 0 is convex. */
  static void secondDerivative(Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    Refusal.unless(claim.block().size() == 1, "the rule is for a block of one variable");
    argument.smooth(claim.term(), claim.box(), claim.block());
    String v = claim.block().head();
    Interval sign = argument.rangePremise(0, second(claim, v, v), claim.box());
    Refusal.unless(sign.isNonnegative(), "the second derivative is not known to keep its sign");
  }

  /** A twice differentiable function with a semidefinite Hessian is convex. */
  static void hessian(Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    argument.smooth(claim.term(), claim.box(), claim.block());
    if (!(argument.premise(0) instanceof Claim.Semidefinite known)) {
      throw new Refusal("premise 1 is not about a matrix");
    }
    Refusal.unless(Points.within(claim.box(), known.box()), "premise 1 is about another region");
    Vector<String> block = claim.block().toVector().sorted();
    Refusal.unless(known.matrix().size() == block.size(), "the matrix has another size");
    for (int i = 0; i < block.size(); i++) {
      for (int j = 0; j < block.size(); j++) {
        Refusal.unless(
            known.matrix().get(i).get(j) == second(claim, block.get(i), block.get(j)),
            "entry ",
            (i + 1),
            ", ",
            (j + 1),
            " is not that of the Hessian");
      }
    }
  }

  /**
   * The slope of a convex function does not fall, that of a concave one does not rise. Premises:
   * the function is convex, or concave, on a box with x0; its slope is nonnegative at x0.
   */
  static void slope(Rule.Slope rule, Argument argument) throws Refusal {
    Claim.Range claim = argument.range();
    String v = rule.variable();
    Refusal.unless(
        claim.box().has(v) && Dag.variables(rule.x0()).isEmpty(),
        "x0 must be one value of a variable of the box");
    Refusal.unless(
        claim.term() == Argument.slope(rule.function(), v),
        claim.term(),
        " is not the slope of ",
        rule.function());
    Axis axis = claim.box().axis(v);
    boolean above = axis.lo() != null && Points.on(rule.x0(), Axis.REAL.upTo(axis.lo(), false));
    boolean below = axis.hi() != null && Points.on(rule.x0(), Axis.REAL.from(axis.hi(), false));
    Curvature needed = above ? Curvature.CONVEX : Curvature.CONCAVE;
    Refusal.unless(above || below, rule.x0(), " lies inside ", axis);
    Box slice = claim.box().with(v, Axis.point(rule.x0()));
    Refusal.unless(
        argument.says(0, new Claim.Curved(rule.function(), slice, HashSet.of(v), needed))
            && argument.says(
                0, new Claim.Curved(rule.function(), claim.box(), HashSet.of(v), needed)),
        new Unsaid(1, rule.function(), needed),
        " on the box and at x0");
    for (Box part : Vector.of(claim.box(), slice)) {
      argument.smooth(rule.function(), part, part.variables());
    }
    Interval start = argument.rangePremise(1, claim.term(), slice);
    Refusal.unless(start.isNonnegative(), "the slope is not known to be nonnegative at x0");
    RangeRules.within(start.isPositive() ? Interval.POSITIVE : Interval.NONNEGATIVE, claim);
  }

  /** A continuous function that is convex inside a box is convex on it. */
  static void closure(Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    argument.continuous(claim.term(), claim.box());
    Refusal.unless(
        argument.curvedPremise(0, claim.term(), claim.box().interior(), claim),
        new Unsaid(1, claim.term(), claim.kind()),
        " inside");
  }

  /**
   * Two pieces that are convex on either side of v = c, agree there, and whose slope along v does
   * not fall there, make a convex function. Premises: the term equals its lower piece below c; its
   * upper piece above; the lower piece is convex up to c; the upper one from c on; the pieces are
   * equal at c; the slopes differ by no less than zero.
   */
  static void kink(Rule.Kink rule, Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    String v = rule.variable();
    Refusal.unless(
        claim.block().contains(v) && Dag.variables(rule.at()).isEmpty(),
        "a kink is at one value of a variable of the block");
    Axis axis = claim.box().axis(v);
    Refusal.unless(
        claim.kind() != Curvature.AFFINE && Points.on(rule.at(), axis.interior()),
        "a kink lies inside the interval");
    Box below = claim.box().with(v, axis.upTo(rule.at(), false));
    Box above = claim.box().with(v, axis.from(rule.at(), false));
    Box slice = claim.box().with(v, Axis.point(rule.at()));
    // At c itself one of the two equalities must hold.
    Box openBelow = claim.box().with(v, axis.upTo(rule.at(), true));
    Box openAbove = claim.box().with(v, axis.from(rule.at(), true));
    Claim.Equal lower = argument.equalPremise(0, openBelow);
    Claim.Equal upper = argument.equalPremise(1, openAbove);
    Refusal.unless(
        Points.within(below, lower.box()) || Points.within(above, upper.box()),
        "neither equality holds at the kink itself");
    Refusal.unless(
        lower.left() == claim.term() && upper.left() == claim.term(),
        "the equalities are not about ",
        claim.term());
    Expr left = lower.right();
    Expr right = upper.right();
    Refusal.unless(
        argument.curvedPremise(2, left, below, claim)
            && argument.curvedPremise(3, right, above, claim),
        "a piece is not known to be ",
        claim.kind(),
        " on its side");
    Claim.Equal meeting = argument.equalPremise(4, slice);
    Refusal.unless(
        meeting.left() == left && meeting.right() == right, "the pieces are not known to meet");
    Refusal.unless(
        continuousAt(left, slice, argument) && continuousAt(right, slice, argument),
        "a piece may jump");
    Expr jump = slope(right, v, slice, argument).minus(slope(left, v, slice, argument));
    Interval sign =
        argument.rangePremise(5, claim.kind() == Curvature.CONVEX ? jump : jump.negate(), slice);
    Refusal.unless(sign.isNonnegative(), "the slope may fall at the kink");
  }

  /**
   * What is convex up to an open end, and not below its limit at the end, is convex with the end.
   * Premises: the term is convex without the end; next to the end it equals a piece that is
   * continuous there; at the end it is not below the piece. Or, where the piece has no value at the
   * end: on all of that interval the piece is not above a line through the value at the end.
   */
  static void jump(Rule.Jump rule, Argument argument) throws Refusal {
    Claim.Curved claim = argument.curved();
    String v = rule.variable();
    Refusal.unless(
        claim.block().size() == 1 && claim.block().contains(v) && claim.kind() != Curvature.AFFINE,
        "a jump is along the one variable of the block");
    argument.defined(claim.term(), claim.box());
    Axis axis = claim.box().axis(v);
    boolean high = rule.at() == axis.hi() && !axis.hiOpen();
    boolean low = rule.at() == axis.lo() && !axis.loOpen();
    Refusal.unless(high != low, rule.at(), " is no closed end of ", axis);
    Axis open = high ? axis.upTo(rule.at(), true) : axis.from(rule.at(), true);
    Refusal.unless(
        argument.curvedPremise(0, claim.term(), claim.box().with(v, open), claim),
        new Unsaid(1, claim.term(), claim.kind()),
        " without the end");
    Box slice = claim.box().with(v, Axis.point(rule.at()));
    Claim.Equal near = pieceNextTo(rule, claim, open, argument);
    Expr piece = near.right();
    boolean reaches =
        argument.ranges(slice, Argument.BITS).of(piece) != null
            && continuousAt(piece, slice, argument);
    Expr atEnd = reaches ? claim.term() : Dag.substitute(claim.term(), v, rule.at());
    Expr bound = reaches || rule.slope().isZero() ? atEnd : atEnd.plus(line(rule));
    Expr step = bound.minus(piece);
    Interval sign =
        argument.rangePremise(
            2,
            claim.kind() == Curvature.CONVEX ? step : step.negate(),
            reaches ? slice : near.box());
    Refusal.unless(sign.isNonnegative(), "the term may jump the wrong way");
  }

  private static Expr line(Rule.Jump rule) {
    return Expr.constant(rule.slope()).times(Expr.variable(rule.variable()).minus(rule.at()));
  }

  /** That the term equals a piece on an interval next to the end. */
  private static Claim.Equal pieceNextTo(
      Rule.Jump rule, Claim.Curved claim, Axis open, Argument argument) throws Refusal {
    String v = rule.variable();
    Refusal.unless(argument.premise(1) instanceof Claim.Equal, "premise 2 is no equality");
    Axis reach = argument.premise(1).box().axis(v);
    boolean high = rule.at() == open.hi();
    Expr from = high ? reach.lo() : reach.hi();
    Axis near = open;
    if (from != null && Points.on(from, open.interior())) {
      near = high ? open.from(from, true) : open.upTo(from, true);
    }
    Claim.Equal equal = argument.equalPremise(1, claim.box().with(v, near));
    Refusal.unless(equal.left() == claim.term(), "premise 2 is not about ", claim.term());
    return equal;
  }

  /** The branches that hold around each point of the slice are those of a continuous term. */
  private static boolean continuousAt(Expr piece, Box slice, Argument argument) {
    Ranges ranges = argument.ranges(slice, Argument.BITS);
    return Smoothness.withoutJumps(Branches.resolveStrictly(piece, ranges));
  }

  /** The derivative of the piece at the slice, where it must have one. */
  private static Expr slope(Expr piece, String v, Box slice, Argument argument) throws Refusal {
    Ranges ranges = argument.ranges(slice, Argument.BITS);
    Expr near = Branches.resolveStrictly(piece, ranges);
    Expr obstacle = Smoothness.obstacleToSlope(near, ranges);
    Refusal.unless(obstacle == null, obstacle, " may have no slope at the kink");
    return Argument.slope(near, v);
  }
}
