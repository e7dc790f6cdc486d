package dev.jensen.core.kernel;

import static dev.jensen.core.atom.Curvature.AFFINE;
import static dev.jensen.core.atom.Curvature.CONCAVE;
import static dev.jensen.core.atom.Curvature.CONVEX;
import static dev.jensen.core.kernel.Argued.at;
import static dev.jensen.core.kernel.Argued.box;
import static dev.jensen.core.kernel.Argued.broken;
import static dev.jensen.core.kernel.Argued.curved;
import static dev.jensen.core.kernel.Argued.equal;
import static dev.jensen.core.kernel.Argued.range;
import static dev.jensen.core.kernel.Argued.shaped;
import static dev.jensen.core.kernel.Argued.term;
import static dev.jensen.core.proof.Shape.NONDECREASING;
import static dev.jensen.core.proof.Shape.NONINCREASING;
import static dev.jensen.core.proof.Shape.QUASICONCAVE;
import static dev.jensen.core.proof.Shape.QUASICONVEX;
import static dev.jensen.core.proof.Shape.STRICTLY_CONCAVE;
import static dev.jensen.core.proof.Shape.STRICTLY_CONVEX;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.expr.Derivative;
import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Proofs of false claims about shapes, from true premises. In each a single condition of the last
 * rule fails; a kernel without that condition would accept it.
 */
final class FalseShapesTest {
  private static final Interval NONNEGATIVE = Interval.NONNEGATIVE;
  private static final Interval POSITIVE = Interval.POSITIVE;
  private static final Rule NATURAL = new Rule.Natural(64);
  private static final Rule BRANCH = new Rule.Branch();
  private static final Rule AFFINE_FORM = new Rule.AffineForm();
  private static final Rule QUADRATIC = new Rule.Quadratic();
  private static final Rule TRANSFER = new Rule.ByEquality();
  private static final Rule RISING = new Rule.Rising();
  private static final Rule BENT = new Rule.Bent();
  private static final Rule LEVELS = new Rule.Levels();
  private static final Rule ENTAILED = new Rule.Entailed();
  private static final Rule INCLUSION = new Rule.Inclusion();
  private static final Expr ZERO = Expr.ZERO;

  private static Argued argue() {
    return new Argued();
  }

  private static Claim values(Expr term, String domain, Interval range) {
    return new Claim.Range(term, box(domain), range);
  }

  /**
   * Steps 0 and 1: the term moves that way in x on the closed box, by its slope on the open one.
   */
  private static Argued moves(String text, Shape way, String open, String closed) {
    Expr slope = Objects.requireNonNull(Derivative.of(term(text), "x"));
    return argue()
        .step(values(way == NONDECREASING ? slope : slope.negate(), open, NONNEGATIVE), NATURAL)
        .step(shaped(text, closed, way, "x"), RISING, 0);
  }

  private static Argued rises() {
    return moves("x", NONDECREASING, "x in R", "x in R");
  }

  @Test
  void aRuleForMonotonyConcludesNoStrictness() {
    argue()
        .step(range("1", "x in R", POSITIVE), NATURAL)
        .step(shaped("x", "x in R", STRICTLY_CONVEX, "x"), RISING, 0)
        .assertRefused("how a term moves");
    for (Shape strict : new Shape[] {STRICTLY_CONVEX, STRICTLY_CONCAVE}) {
      argue()
          .step(curved("-x", "x >= 0", AFFINE, "x"), AFFINE_FORM)
          .step(range("x", "x >= 0", NONNEGATIVE), NATURAL)
          .step(shaped("-x", "x >= 0", strict, "x"), new Rule.Bounded(Rational.ZERO), 0, 1)
          .assertRefused("how a term moves");
    }
    argue()
        .step(range("2", "x in R", POSITIVE), NATURAL)
        .step(shaped("x^2", "x in R", NONDECREASING, "x"), BENT, 0)
        .assertRefused("strict curvature");
    argue()
        .step(range("2", "x in R, y in R", POSITIVE), NATURAL)
        .step(shaped("x^2+9*x*y", "x in R, y in R", STRICTLY_CONVEX, "x", "y"), BENT, 0)
        .assertRefused("one variable");
  }

  @Test
  void whatIsBoundedAndNotCurvedThatWay() {
    Rule bounded = new Rule.Bounded(Rational.ONE);
    Expr room = Expr.ONE.minus(term("y-x"));
    String strip = "x >= 0, y in [0,1]";
    argue()
        .step(curved("y-x", strip, AFFINE, "x", "y"), AFFINE_FORM)
        .step(values(room, strip, NONNEGATIVE), NATURAL)
        .step(shaped("y-x", strip, NONINCREASING, "x", "y"), bounded, 0, 1)
        .assertRefused("one variable");
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(values(Expr.ONE.minus(term("sin(x)")), "x >= 0", NONNEGATIVE), NATURAL)
        .step(shaped("sin(x)", "x >= 0", NONINCREASING, "x"), bounded, 0, 1)
        .assertRefused("not known to be curved");
    argue()
        .step(curved("-x^2", "x in [-1,1]", CONCAVE, "x"), QUADRATIC)
        .step(values(term("-x^2").plus(Expr.ONE), "x in [-1,1]", NONNEGATIVE), NATURAL)
        .step(
            shaped("-x^2", "x in [-1,1]", NONDECREASING, "x"),
            new Rule.Bounded(Rational.MINUS_ONE),
            0,
            1)
        .assertRefused("not known to be curved");
  }

  @Test
  void partsJoinedAlongAnotherVariable() {
    // On each side of x = 0 it moves one way in x and in y; on x = -y it is zero.
    String term = "{-x-y if x < 0; x+y otherwise}";
    String plane = "x in R, y in R";
    argue()
        .step(equal(term, "-x-y", "x < 0, y in R"), BRANCH)
        .step(equal(term, "x+y", "x >= 0, y in R"), BRANCH)
        .step(range("1", plane, POSITIVE), NATURAL)
        .step(shaped("-x-y", plane, NONINCREASING, "x", "y"), RISING, 2, 2)
        .step(shaped("x+y", plane, NONDECREASING, "x", "y"), RISING, 2, 2)
        .step(shaped(term, "x < 0, y in R", NONINCREASING, "x", "y"), TRANSFER, 0, 3)
        .step(shaped(term, "x >= 0, y in R", NONDECREASING, "x", "y"), TRANSFER, 1, 4)
        .step(shaped(term, plane, QUASICONVEX, "x", "y"), new Rule.Join("x", ZERO), 5, 6)
        .assertRefused("one variable of the block");
    argue()
        .step(range("y", "x in R, y > 0", POSITIVE), NATURAL)
        .step(shaped("x*y", "x in R, y >= 0", NONDECREASING, "x"), RISING, 0)
        .step(range("-y", "x in R, y < 0", POSITIVE), NATURAL)
        .step(shaped("x*y", "x in R, y <= 0", NONINCREASING, "x"), RISING, 2)
        .step(shaped("x*y", plane, QUASICONVEX, "x"), new Rule.Join("y", ZERO), 3, 1)
        .assertRefused("one variable of the block");
  }

  /** It drops by 5 at 0. Steps 7 and 8: below, 10 is above it; above, it is above -1. */
  private static Argued drop() {
    String drop = "{x+5 if x < 0; x otherwise}";
    Expr below = term("10").minus(term("x+5"));
    Expr above = term("x").minus(term("-1"));
    return rises()
        .step(equal(drop, "x+5", "x < 0"), BRANCH)
        .step(equal(drop, "x", "x >= 0"), BRANCH)
        .step(shaped("x+5", "x in R", NONDECREASING, "x"), RISING, 0)
        .step(shaped(drop, "x < 0", NONDECREASING, "x"), TRANSFER, 2, 4)
        .step(shaped(drop, "x >= 0", NONDECREASING, "x"), TRANSFER, 3, 1)
        .step(new Claim.Equal(term("10").minus(term(drop)), below, box("x < 0")), BRANCH)
        .step(values(below, "x < 0", POSITIVE), NATURAL)
        .step(values(term("10").minus(term(drop)), "x < 0", POSITIVE), TRANSFER, 7, 8)
        .step(new Claim.Equal(term(drop).minus(term("-1")), above, box("x >= 0")), BRANCH)
        .step(values(above, "x >= 0", POSITIVE), NATURAL)
        .step(values(term(drop).minus(term("-1")), "x >= 0", POSITIVE), TRANSFER, 10, 11)
        .step(values(term(drop).minus(term("10")), "x >= 0", Interval.ALL), NATURAL);
  }

  @Test
  void aLevelThatDoesNotKeepThePartsApart() {
    Claim claim = shaped("{x+5 if x < 0; x otherwise}", "x in R", NONDECREASING, "x");
    drop()
        .step(claim, new Rule.Step("x", ZERO, term("10")), 5, 6, 9, 12)
        .assertRefused("do not say as much");
    drop()
        .step(claim, new Rule.Step("x", ZERO, term("10")), 5, 6, 9, 13)
        .assertRefused("do not say as much");
    drop()
        .step(claim, new Rule.Step("x", ZERO, term("-1")), 5, 6, 9, 12)
        .assertRefused("do not say as much");
  }

  @Test
  void aLevelBetweenPartsThatDoNotMoveThatWay() {
    Expr one = Expr.ONE;
    moves("x^2", NONDECREASING, "x > 1", "x >= 1")
        .step(values(one.minus(term("x^2")), "x in [-1,1]", NONNEGATIVE), NATURAL)
        .step(values(term("x^2").minus(one), "x >= 1", NONNEGATIVE), NATURAL)
        .step(
            shaped("x^2", "x >= -1", NONDECREASING, "x"), new Rule.Step("x", one, one), 1, 1, 2, 3)
        .assertRefused("do not say as much");
    Expr minus = one.negate();
    moves("-x^2", NONDECREASING, "x < -1", "x <= -1")
        .step(values(minus.minus(term("-x^2")), "x <= -1", NONNEGATIVE), NATURAL)
        .step(values(term("-x^2").minus(minus), "x in [-1,1]", NONNEGATIVE), NATURAL)
        .step(
            shaped("-x^2", "x <= 1", NONDECREASING, "x"),
            new Rule.Step("x", minus, minus),
            1,
            1,
            2,
            3)
        .assertRefused("do not say as much");
  }

  @Test
  void aPremiseThatEntailsLess() {
    rises()
        .step(shaped("-x^2", "x in R", QUASICONVEX, "x"), ENTAILED, 1)
        .assertRefused("does not entail");
    moves("-x^2", NONDECREASING, "x < 0", "x <= 0")
        .step(shaped("-x^2", "x in R", QUASICONVEX, "x"), ENTAILED, 1)
        .assertRefused("does not entail");
    argue()
        .step(range("2", "x in R", POSITIVE), NATURAL)
        .step(shaped("x^2", "x in R", STRICTLY_CONVEX, "x"), BENT, 0)
        .step(shaped("x^2", "x in R", QUASICONCAVE, "x"), ENTAILED, 1)
        .assertRefused("does not entail");
    rises().step(shaped("-x", "x in R", NONDECREASING, "x"), INCLUSION, 1).assertRefused("as much");
    rises().step(shaped("x", "x in R", NONINCREASING, "x"), INCLUSION, 1).assertRefused("as much");
    argue()
        .step(range("1", "x in R, y in R", POSITIVE), NATURAL)
        .step(shaped("x-y", "x in R, y in R", NONDECREASING, "x"), RISING, 0)
        .step(shaped("x-y", "x in R, y in R", NONDECREASING, "x", "y"), INCLUSION, 1)
        .assertRefused("as much");
  }

  @Test
  void levelsOfMaximaAndOfStrictTerms() {
    for (String outer : new String[] {"max(x,-x)", "logsumexp(x,-x)"}) {
      rises()
          .step(shaped("-x", "x in R", NONINCREASING, "x"), RISING, 0)
          .step(shaped("x", "x in R", QUASICONCAVE, "x"), ENTAILED, 1)
          .step(shaped("-x", "x in R", QUASICONCAVE, "x"), ENTAILED, 2)
          .step(shaped(outer, "x in R", QUASICONCAVE, "x"), LEVELS, 3, 4)
          .assertRefused("does not conclude");
    }
    rises()
        .step(shaped("max(x,-x)", "x in R", NONDECREASING, "x"), LEVELS, 1, 1)
        .assertRefused("premise 2");
    argue()
        .step(range("2", "x in R", POSITIVE), NATURAL)
        .step(shaped("x^2", "x in R", STRICTLY_CONVEX, "x"), BENT, 0)
        .step(shaped("log(x^2)", "x > 0", STRICTLY_CONVEX, "x"), LEVELS, 1)
        .assertRefused("does not conclude");
  }

  private static Argued quotient(String above, Curvature bend, String below, Interval sign) {
    return argue()
        .step(curved(above, "x in [-2,2]", bend, "x"), bend == AFFINE ? AFFINE_FORM : QUADRATIC)
        .step(curved(below, "x in [-2,2]", AFFINE, "x"), AFFINE_FORM)
        .step(range(below, "x in [-2,2]", sign), NATURAL);
  }

  @Test
  void quotientsThatAreNotOrAreOfTheWrongSign() {
    quotient("x", AFFINE, "1", POSITIVE)
        .step(
            shaped("x^3-x", "x in [-2,2]", QUASICONVEX, "x"),
            new Rule.Ratio(term("x"), term("1")),
            0,
            1,
            2)
        .assertRefused("not the quotient");
    for (Shape shape : new Shape[] {NONINCREASING, STRICTLY_CONVEX}) {
      quotient("x", AFFINE, "1", POSITIVE)
          .step(
              new Claim.Shaped(
                  term("x").over(Expr.ONE), box("x in [-2,2]"), Argued.block("x"), shape),
              new Rule.Ratio(term("x"), term("1")),
              0,
              1,
              2)
          .assertRefused("level sets");
    }
    Rule negative = new Rule.Ratio(term("x^2-4"), term("x-3"));
    quotient("x^2-4", CONVEX, "x-3", Interval.ALL)
        .step(shaped("(x^2-4)/(x-3)", "x in [-2,2]", QUASICONVEX, "x"), negative, 0, 1, 2)
        .assertRefused("not known to be positive");
    Rule concave = new Rule.Ratio(term("-x^2"), term("x+3"));
    quotient("-x^2", CONCAVE, "x+3", POSITIVE)
        .step(shaped("(-x^2)/(x+3)", "x in [-2,2]", QUASICONVEX, "x"), concave, 0, 1, 2)
        .assertRefused("not known to be CONVEX");
  }

  /** Step 1: the Huber penalty is convex; step 4: it is strictly so on [-1, 1]. */
  private static Argued huber() {
    return argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("huber(x)", "x in R", CONVEX, "x"), new Rule.Composition(), 0)
        .step(range("2", "x in R", POSITIVE), NATURAL)
        .step(shaped("x^2", "x in R", STRICTLY_CONVEX, "x"), BENT, 2)
        .step(equal("huber(x)", "x^2", "x in [-1,1]"), BRANCH)
        .step(shaped("x^2", "x in [-1,1]", STRICTLY_CONVEX, "x"), INCLUSION, 3)
        .step(shaped("huber(x)", "x in [-1,1]", STRICTLY_CONVEX, "x"), TRANSFER, 4, 5);
  }

  @Test
  void patchesThatLeaveSomethingOut() {
    for (String box : new String[] {"x in [-1,5]", "x >= -1", "x in [-5,1]", "x <= 1", "x in R"}) {
      huber()
          .step(shaped("huber(x)", box, STRICTLY_CONVEX, "x"), new Rule.Patches(), 1, 6)
          .assertRefused("do not cover");
    }
    huber()
        .step(shaped("huber(x)", "x in R", STRICTLY_CONVEX, "x"), new Rule.Patches(), 1, 3)
        .assertRefused("premise 2");
  }

  @Test
  void theViolationOfAnotherTerm() {
    for (Curvature kind : new Curvature[] {CONCAVE, CONVEX}) {
      String bent = kind == CONCAVE ? "x^2" : "-x^2";
      argue()
          .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
          .step(
              broken(bent, "x in R", kind, at(), at("x", "-1"), at("x", "0"), "1/2"),
              new Rule.Violation(64))
          .step(shaped("x", "x in R", STRICTLY_CONVEX, "x"), new Rule.Analytic(), 0, 1)
          .assertRefused("premise 2");
    }
  }

  @Test
  void aPartOfWhichNothingIsSaid() {
    String bump = "{-x if x <= 0; x*(1-x) otherwise}";
    moves("-x", NONINCREASING, "x < 0", "x <= 0")
        .step(equal(bump, "-x", "x <= 0"), BRANCH)
        .step(shaped(bump, "x <= 0", NONINCREASING, "x"), TRANSFER, 2, 1)
        .step(shaped(bump, "x in R", QUASICONVEX, "x"), new Rule.Join("x", ZERO), 3, 3)
        .assertRefused("do not say as much");
    Rule step = new Rule.Step("x", ZERO, Expr.ONE);
    String hill = "{x+2 if x < 0; x otherwise}";
    moves("x", NONDECREASING, "x in R", "x in R")
        .step(equal(hill, "x+2", "x < 0"), BRANCH)
        .step(equal(hill, "x", "x >= 0"), BRANCH)
        .step(shaped("x+2", "x in R", NONDECREASING, "x"), RISING, 0)
        .step(shaped(hill, "x < 0", NONDECREASING, "x"), TRANSFER, 2, 4)
        .step(shaped(hill, "x >= 0", NONDECREASING, "x"), TRANSFER, 3, 1)
        .step(
            new Claim.Equal(
                Expr.ONE.minus(term(hill)), Expr.ONE.minus(term("x+2")), box("x in [-5,-1]")),
            BRANCH)
        .step(values(Expr.ONE.minus(term("x+2")), "x in [-5,-1]", NONNEGATIVE), NATURAL)
        .step(values(Expr.ONE.minus(term(hill)), "x in [-5,-1]", NONNEGATIVE), TRANSFER, 7, 8)
        .step(
            new Claim.Equal(
                term(hill).minus(Expr.ONE), term("x").minus(Expr.ONE), box("x in [1,5]")),
            BRANCH)
        .step(values(term("x").minus(Expr.ONE), "x in [1,5]", NONNEGATIVE), NATURAL)
        .step(values(term(hill).minus(Expr.ONE), "x in [1,5]", NONNEGATIVE), TRANSFER, 10, 11)
        .step(shaped(hill, "x in R", NONDECREASING, "x"), step, 5, 6, 9, 12)
        .assertRefused("do not say as much");
  }

  @Test
  void aPremiseInASmallerBlock() {
    argue()
        .step(range("1", "x in R, y in R", POSITIVE), NATURAL)
        .step(shaped("x-y", "x in R, y in R", NONDECREASING, "x"), RISING, 0)
        .step(shaped("exp(x-y)", "x in R, y in R", NONDECREASING, "x", "y"), LEVELS, 1)
        .assertRefused("premise 1");
  }

  @Test
  void noMultipleByZero() {
    argue()
        .step(range("2", "x in R", POSITIVE), NATURAL)
        .step(shaped("-x^2", "x in R", STRICTLY_CONCAVE, "x"), BENT, 0)
        .step(
            shaped("0*x", "x in R", STRICTLY_CONVEX, "x"),
            new Rule.Scaled(term("-x^2"), Rational.ZERO, ZERO),
            1)
        .assertRefused("zero");
  }

  /** Zero between -1 and 1, and strictly convex on either side. */
  @Test
  void patchesWithAGapBetween() {
    String flat = "max(abs(x)-1,0)^2";
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("abs(x)", "x in R", CONVEX, "x"), new Rule.Composition(), 0)
        .step(curved("abs(x)-1", "x in R", CONVEX, "x"), new Rule.Combination(), 1)
        .step(curved("max(abs(x)-1,0)", "x in R", CONVEX, "x"), new Rule.Composition(), 2)
        .step(curved(flat, "x in R", CONVEX, "x"), new Rule.Composition(), 3)
        .step(equal(flat, "(x-1)^2", "x >= 1"), BRANCH)
        .step(equal(flat, "(-x-1)^2", "x <= -1"), BRANCH)
        .step(range("2", "x in R", POSITIVE), NATURAL)
        .step(shaped("(x-1)^2", "x in R", STRICTLY_CONVEX, "x"), BENT, 7)
        .step(range("-2*(-1)", "x in R", POSITIVE), NATURAL)
        .step(shaped("(-x-1)^2", "x in R", STRICTLY_CONVEX, "x"), BENT, 9)
        .step(shaped("(x-1)^2", "x >= 1", STRICTLY_CONVEX, "x"), INCLUSION, 8)
        .step(shaped("(-x-1)^2", "x <= -1", STRICTLY_CONVEX, "x"), INCLUSION, 10)
        .step(shaped(flat, "x >= 1", STRICTLY_CONVEX, "x"), TRANSFER, 5, 11)
        .step(shaped(flat, "x <= -1", STRICTLY_CONVEX, "x"), TRANSFER, 6, 12)
        .step(shaped(flat, "x in [1,2]", STRICTLY_CONVEX, "x"), INCLUSION, 13)
        .step(shaped(flat, "x in R", STRICTLY_CONVEX, "x"), new Rule.Patches(), 4, 14, 15, 13)
        .assertRefused("do not cover");
  }
}
