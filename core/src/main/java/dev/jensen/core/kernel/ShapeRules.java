package dev.jensen.core.kernel;

import static dev.jensen.core.proof.Shape.NONDECREASING;
import static dev.jensen.core.proof.Shape.NONINCREASING;
import static dev.jensen.core.proof.Shape.QUASICONCAVE;
import static dev.jensen.core.proof.Shape.QUASICONVEX;

import dev.jensen.core.algebra.NormalForm;
import dev.jensen.core.atom.Atoms;
import dev.jensen.core.atom.Curvature;
import dev.jensen.core.atom.Monotonicity;
import dev.jensen.core.atom.Powers;
import dev.jensen.core.domain.Axis;
import dev.jensen.core.domain.Box;
import dev.jensen.core.domain.Points;
import dev.jensen.core.domain.Ranges;
import dev.jensen.core.expr.Apply;
import dev.jensen.core.expr.Bowl;
import dev.jensen.core.expr.Dag;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.expr.Power;
import dev.jensen.core.expr.Sum;
import dev.jensen.core.expr.Variable;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import org.jspecify.annotations.Nullable;

/** Rules that conclude how a term moves, what its level sets are, or that it is strictly curved. */
final class ShapeRules {
  private ShapeRules() {}

  /**
   * A continuous function whose partial derivatives keep their sign inside a box moves that way on
   * it. Premises: the range of each, in the order of the names.
   */
  static void rising(Argument argument) throws Refusal {
    Claim.Shaped claim = argument.shaped();
    Refusal.unless(claim.shape().isMonotone(), "the rule concludes how a term moves");
    Box inside = smooth(claim, claim.box().interior(), argument);
    Vector<String> block = claim.block().toVector().sorted();
    for (int i = 0; i < block.size(); i++) {
      Expr slope = upward(claim, Argument.slope(claim.term(), block.get(i)));
      Interval sign = argument.rangePremise(i, slope, inside);
      Refusal.unless(sign.isNonnegative(), "the slope is not known to keep its sign");
    }
  }

  /**
   * A convex function that rises anywhere goes beyond every bound to the right, and one that falls
   * to the left: bounded above on a ray it moves one way. Premises: the curvature; the room between
   * the term and the bound is nonnegative.
   */
  static void bounded(Rule.Bounded rule, Argument argument) throws Refusal {
    Claim.Shaped claim = argument.shaped();
    Refusal.unless(
        claim.shape().isMonotone() && claim.block().size() == 1,
        "the rule concludes how a term moves along one variable");
    Axis axis = claim.box().axis(claim.block().head());
    boolean rises = claim.shape() == NONDECREASING;
    Expr bound = Expr.constant(rule.bound());
    // Convex: to the right it does not rise, to the left it does not fall.
    boolean convex =
        (rises ? axis.lo() : axis.hi()) == null
            && curvedPremise(argument, 0, claim.term(), Curvature.CONVEX);
    boolean concave =
        (rises ? axis.hi() : axis.lo()) == null
            && curvedPremise(argument, 0, claim.term(), Curvature.CONCAVE);
    Refusal.unless(convex || concave, "the term is not known to be curved along a ray that way");
    Expr room = convex ? bound.minus(claim.term()) : claim.term().minus(bound);
    Refusal.unless(
        argument.rangePremise(1, room, claim.box()).isNonnegative(),
        "the term is not known to stay on its side of the bound");
  }

  /** Strictness does not pass to the limit in a parameter, so those keep their ends. */
  static void bent(Argument argument) throws Refusal {
    Claim.Shaped claim = argument.shaped();
    String v = strict(claim);
    Refusal.unless(claim.block().size() == 1, "the rule is for a block of one variable");
    Box inside = smooth(claim, claim.box().with(v, claim.box().axis(v).interior()), argument);
    Expr twice = upward(claim, Argument.slope(Argument.slope(claim.term(), v), v));
    Interval sign = argument.rangePremise(0, twice, inside);
    Refusal.unless(sign.isPositive(), "the second derivative is not known to be without zeros");
  }

  /** The inside of the box, where the term must be smooth; it must be continuous up to its ends. */
  private static Box smooth(Claim.Shaped claim, Box inside, Argument argument) throws Refusal {
    argument.continuous(claim.term(), claim.box());
    argument.smooth(claim.term(), inside, inside.variables());
    return inside;
  }

  private static Expr upward(Claim.Shaped claim, Expr derivative) {
    return claim.shape().isUpward() ? derivative : derivative.negate();
  }

  private static String strict(Claim.Shaped claim) throws Refusal {
    Refusal.unless(
        claim.shape() == Shape.STRICTLY_CONVEX || claim.shape() == Shape.STRICTLY_CONCAVE,
        "the rule concludes a strict curvature");
    Refusal.unless(claim.block().nonEmpty(), "there is no strict curvature in no variable");
    return claim.block().head();
  }

  private static Curvature weak(Shape shape) {
    return shape.isUpward() ? Curvature.CONVEX : Curvature.CONCAVE;
  }

  /**
   * What moves one way on two parts that share a point moves that way on both together. What falls
   * up to a point and rises from there is quasiconvex, the other way round quasiconcave; and so it
   * is if, with the point in both parts, one of the two is quasiconvex, or quasiconcave, already.
   */
  static void join(Rule.Join rule, Argument argument) throws Refusal {
    Claim.Shaped claim = argument.shaped();
    Refusal.unless(
        claim.block().size() == 1 && claim.block().contains(rule.variable()),
        "parts are joined along the one variable of the block");
    Refusal.unless(Points.isPoint(rule.at()), "parts are joined at one point");
    Shape shape = claim.shape();
    boolean follows =
        switch (shape) {
          case NONDECREASING, NONINCREASING -> joins(rule, argument, shape, true, shape, true);
          case QUASICONVEX -> turns(rule, argument, NONINCREASING, NONDECREASING);
          case QUASICONCAVE -> turns(rule, argument, NONDECREASING, NONINCREASING);
          case STRICTLY_CONVEX, STRICTLY_CONCAVE -> false;
        };
    Refusal.unless(
        follows, "the premises do not say as much on two parts that cover ", claim.box());
  }

  private static boolean turns(Rule.Join rule, Argument argument, Shape before, Shape after)
      throws Refusal {
    Shape shape = argument.shaped().shape();
    return joins(rule, argument, before, true, after, false)
        || joins(rule, argument, before, false, after, true)
        || joins(rule, argument, before, true, shape, true)
        || joins(rule, argument, shape, true, after, true);
  }

  private static boolean joins(
      Rule.Join rule,
      Argument argument,
      Shape below,
      boolean lowerHolds,
      Shape above,
      boolean upperHolds)
      throws Refusal {
    Claim.Shaped claim = argument.shaped();
    Box lower = claim.box().upTo(rule.variable(), rule.at(), !lowerHolds);
    Box upper = claim.box().from(rule.variable(), rule.at(), !upperHolds);
    return shapedPremise(argument, 0, claim.term(), lower, claim.block(), below)
        && shapedPremise(argument, 1, claim.term(), upper, claim.block(), above);
  }

  /**
   * What moves one way on two parts moves that way on both together if a level separates its values
   * on one from those on the other, jump or not. Premises: the shape on both parts, the lower one
   * first; how far the values on each are from the level.
   */
  static void step(Rule.Step rule, Argument argument) throws Refusal {
    Claim.Shaped claim = argument.shaped();
    Refusal.unless(
        claim.shape().isMonotone()
            && claim.block().size() == 1
            && claim.block().contains(rule.variable())
            && !Dag.variables(rule.level()).contains(rule.variable()),
        "the rule concludes how a term moves along one variable");
    Refusal.unless(Points.isPoint(rule.at()), "parts are joined at one point");
    Refusal.unless(
        joins(rule, argument, true) || joins(rule, argument, false),
        "the premises do not say as much on two parts that cover ",
        claim.box());
  }

  private static boolean joins(Rule.Step rule, Argument argument, boolean lowerHolds)
      throws Refusal {
    Claim.Shaped claim = argument.shaped();
    Box lower = claim.box().upTo(rule.variable(), rule.at(), !lowerHolds);
    Box upper = claim.box().from(rule.variable(), rule.at(), lowerHolds);
    Expr rise = claim.term().minus(rule.level());
    Expr fall = rule.level().minus(claim.term());
    boolean up = claim.shape() == NONDECREASING;
    return shapedPremise(argument, 0, claim.term(), lower, claim.block(), claim.shape())
        && shapedPremise(argument, 1, claim.term(), upper, claim.block(), claim.shape())
        && argument.says(2, new Claim.Range(up ? fall : rise, lower, Interval.NONNEGATIVE))
        && argument.says(3, new Claim.Range(up ? rise : fall, upper, Interval.NONNEGATIVE));
  }

  private static boolean shapedPremise(
      Argument argument, int index, Expr term, Box box, Set<String> block, Shape shape)
      throws Refusal {
    return argument.says(index, new Claim.Shaped(term, box, block, shape));
  }

  /**
   * Convex is quasiconvex; what moves one way along a line is quasiconvex and quasiconcave; strict
   * says more than weak only where the weak is a shape too.
   */
  static void entailed(Argument argument) throws Refusal {
    Claim.Shaped claim = argument.shaped();
    Refusal.unless(
        claim.shape() == QUASICONVEX || claim.shape() == QUASICONCAVE,
        "nothing entails that the term is ",
        claim.shape());
    boolean follows =
        switch (argument.premise(0)) {
          case Claim.Curved c -> curvedPremise(argument, 0, claim.term(), weak(claim.shape()));
          case Claim.Shaped s ->
              s.shape().isMonotone()
                  && claim.block().size() == 1
                  && shapedPremise(
                      argument, 0, claim.term(), claim.box(), claim.block(), s.shape());
          default -> false;
        };
    Refusal.unless(follows, "premise 1 does not entail as much");
  }

  /**
   * A monotone function of something quasiconvex or quasiconcave, of one argument or the greatest
   * or least of several; and a monotone function of what moves, a sum among them.
   */
  static void levels(Argument argument) throws Refusal {
    Claim.Shaped claim = argument.shaped();
    Ranges ranges = argument.defined(claim.term(), claim.box());
    Vector<Expr> inner = claim.term().children();
    Vector<Interval> reach = inner.map(ranges::of);
    boolean alike =
        claim.term() instanceof Apply a
            && (a.atom().equals(Atoms.MAX) && claim.shape() == QUASICONVEX
                || a.atom().equals(Atoms.MIN) && claim.shape() == QUASICONCAVE);
    Refusal.unless(
        claim.shape().isMonotone() && !(claim.term() instanceof Variable)
            || inner.size() == 1 && (claim.shape() == QUASICONVEX || claim.shape() == QUASICONCAVE)
            || alike,
        "the rule does not conclude that ",
        claim.term(),
        " is ",
        claim.shape());
    int premise = 0;
    for (int i = 0; i < inner.size(); i++) {
      Expr part = inner.get(i);
      if (Dag.variables(part).forAll(name -> !claim.block().contains(name))) {
        continue;
      }
      Monotonicity slope =
          switch (claim.term()) {
            case Apply a -> a.atom().monotonicity(reach, i);
            case Power p -> Powers.monotonicity(p.exponent(), reach.head());
            case Sum sum -> Monotonicity.NONDECREASING;
            default -> throw new Refusal(claim.term() + " is neither atom nor power nor sum");
          };
      Refusal.unless(
          slope != Monotonicity.NEITHER, "the outer function is not monotone on ", reach.get(i));
      Shape needed = slope == Monotonicity.NONDECREASING ? claim.shape() : claim.shape().negate();
      Refusal.unless(
          shapedPremise(argument, premise, part, claim.box(), claim.block(), needed),
          new Unsaid(++premise, part, needed));
    }
  }

  /** {@code a g + b} has the shape of g if a is positive, that of -g if it is negative. */
  static void scaled(Rule.Scaled rule, Argument argument) throws Refusal {
    Claim.Shaped claim = argument.shaped();
    Ranges ranges = argument.defined(claim.term(), claim.box());
    Expr other = Expr.constant(rule.factor()).times(rule.inner()).plus(rule.shift());
    argument.defined(other, claim.box());
    Refusal.unless(!rule.factor().isZero(), "the factor is zero");
    Refusal.unless(
        Dag.variables(rule.shift()).forAll(name -> !claim.block().contains(name)),
        "the shift moves with the block");
    Refusal.unless(
        new NormalForm(ranges).same(claim.term(), other), "the term is not that multiple");
    Shape needed = rule.factor().sign() > 0 ? claim.shape() : claim.shape().negate();
    Refusal.unless(
        shapedPremise(argument, 0, rule.inner(), claim.box(), claim.block(), needed),
        new Unsaid(1, rule.inner(), needed));
  }

  /**
   * N/D with D positive lies below a level c where N - c D is at most 0: a convex set if N is
   * convex and D affine, or if N is convex and nonnegative and D concave (Boyd and Vandenberghe,
   * exercise 3.43 and example 3.38). Premises: the curvature of N and of D, the range of D, that of
   * N.
   */
  static void ratio(Rule.Ratio rule, Argument argument) throws Refusal {
    Claim.Shaped claim = argument.shaped();
    Refusal.unless(
        claim.term() == rule.numerator().over(rule.denominator()),
        "the term is not the quotient of the two");
    Refusal.unless(
        claim.shape() == QUASICONVEX || claim.shape() == QUASICONCAVE,
        "the rule concludes what the level sets are");
    Curvature bend = weak(claim.shape());
    boolean positive = argument.rangePremise(2, rule.denominator(), claim.box()).isPositive();
    Refusal.unless(positive, "the denominator is not known to be positive");
    Refusal.unless(
        curvedPremise(argument, 0, rule.numerator(), bend),
        "the numerator is not known to be ",
        bend);
    if (curvedPremise(argument, 1, rule.denominator(), Curvature.AFFINE)) {
      return;
    }
    Refusal.unless(
        curvedPremise(argument, 1, rule.denominator(), bend.negate())
            && argument.rangePremise(3, rule.numerator(), claim.box()).isNonnegative(),
        "the denominator is not affine, so it must be ",
        bend.negate(),
        " and the numerator nonnegative");
  }

  private static boolean curvedPremise(Argument argument, int index, Expr term, Curvature kind)
      throws Refusal {
    Claim.Shaped claim = argument.shaped();
    return argument.curvedPremise(
        index, term, claim.box(), new Claim.Curved(term, claim.box(), claim.block(), kind));
  }

  /**
   * A convex function that is not strictly so is affine somewhere between two points, so it is
   * strictly convex if it is on parts that leave out single points only. Premises: the curvature;
   * then the parts from left to right.
   */
  static void patches(Argument argument) throws Refusal {
    Claim.Shaped claim = argument.shaped();
    String v = strict(claim);
    Refusal.unless(claim.block().size() == 1, "the rule is for a block of one variable");
    Refusal.unless(
        curvedPremise(argument, 0, claim.term(), weak(claim.shape())),
        new Unsaid(1, claim.term(), weak(claim.shape())));
    Vector<Axis> parts = Vector.empty();
    for (int i = 1; i < argument.premises().size(); i++) {
      if (argument.premise(i) instanceof Claim.Shaped part && part.box().has(v)) {
        Axis piece = part.box().axis(v);
        Box here = claim.box().with(v, piece.interior());
        Refusal.unless(
            shapedPremise(argument, i, claim.term(), here, claim.block(), claim.shape()),
            new Unsaid(i + 1, claim.term(), claim.shape()));
        parts = parts.append(piece);
      }
    }
    Refusal.unless(cover(parts, claim.box().axis(v)), "the parts do not cover ", claim.box());
  }

  /** Whether the parts, each begun where the one before has ended or earlier, leave out points. */
  private static boolean cover(Vector<Axis> parts, Axis axis) {
    if (parts.isEmpty()) {
      return false;
    }
    boolean covered = parts.head().lo() == null || atMost(parts.head().lo(), axis.lo());
    for (int i = 1; i < parts.size(); i++) {
      Expr start = parts.get(i).lo();
      covered = covered && (start == null || atMost(start, parts.get(i - 1).hi()));
    }
    Expr end = parts.last().hi();
    return covered && (end == null || axis.hi() != null && atMost(axis.hi(), end));
  }

  private static boolean atMost(@Nullable Expr left, @Nullable Expr right) {
    return left != null && right != null && (left == right || Points.less(left, right));
  }

  /**
   * A convex function that is not strictly so is affine on a segment; if it is analytic, then
   * everywhere. Premises: the curvature; a violation of the opposite one.
   */
  static void analytic(Argument argument) throws Refusal {
    Claim.Shaped claim = argument.shaped();
    strict(claim);
    Refusal.unless(claim.box().variables().size() == 1, "the rule is for one variable");
    Box inside = smooth(claim, claim.box().interior(), argument);
    Argument.analytic(claim.term(), argument.ranges(inside, Argument.BITS));
    Refusal.unless(
        curvedPremise(argument, 0, claim.term(), weak(claim.shape())),
        new Unsaid(1, claim.term(), weak(claim.shape())));
    Refusal.unless(
        argument.premise(1) instanceof Claim.Broken broken
            && broken.term() == claim.term()
            && broken.kind() == weak(claim.shape()).negate()
            && Points.within(broken.box(), claim.box()),
        "premise 2 does not say that the term is not affine");
  }

  /** Strongly convex is strictly convex. */
  static void strong(Rule.Strong rule, Argument argument) throws Refusal {
    Claim.Shaped claim = argument.shaped();
    strict(claim);
    Refusal.unless(rule.modulus().sign() > 0, "the modulus must be positive");
    boolean convex = claim.shape().isUpward();
    Expr rest =
        Bowl.without(
            claim.term(), claim.block(), convex ? rule.modulus() : rule.modulus().negate());
    Refusal.unless(
        curvedPremise(argument, 0, rest, weak(claim.shape())),
        new Unsaid(1, rest, weak(claim.shape())));
  }
}
