package dev.jensen.core.kernel;

import static dev.jensen.core.atom.Curvature.AFFINE;
import static dev.jensen.core.atom.Curvature.CONCAVE;
import static dev.jensen.core.atom.Curvature.CONVEX;
import static dev.jensen.core.kernel.Argued.at;
import static dev.jensen.core.kernel.Argued.broken;
import static dev.jensen.core.kernel.Argued.curved;
import static dev.jensen.core.kernel.Argued.equal;
import static dev.jensen.core.kernel.Argued.misshapen;
import static dev.jensen.core.kernel.Argued.range;
import static dev.jensen.core.kernel.Argued.shaped;
import static dev.jensen.core.kernel.Argued.term;
import static dev.jensen.core.proof.Shape.NONDECREASING;
import static dev.jensen.core.proof.Shape.NONINCREASING;
import static dev.jensen.core.proof.Shape.QUASICONCAVE;
import static dev.jensen.core.proof.Shape.QUASICONVEX;
import static dev.jensen.core.proof.Shape.STRICTLY_CONCAVE;
import static dev.jensen.core.proof.Shape.STRICTLY_CONVEX;

import dev.jensen.core.expr.Expr;
import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Rule;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The rules that conclude shapes: each accepts what follows, and refuses what nearly does. */
final class ShapeRulesTest {
  private static final Rule NATURAL = new Rule.Natural(64);
  private static final Rule AFFINE_FORM = new Rule.AffineForm();
  private static final Rule COMPOSITION = new Rule.Composition();
  private static final Rule RISING = new Rule.Rising();
  private static final Rule BENT = new Rule.Bent();
  private static final Rule LEVELS = new Rule.Levels();
  private static final Rule ENTAILED = new Rule.Entailed();
  private static final Rule VIOLATION = new Rule.Violation(512);

  private static Argued argue() {
    return new Argued();
  }

  private static Argued positive(String text, String domain) {
    return argue().step(range(text, domain, Interval.POSITIVE), NATURAL);
  }

  private static Argued nonnegative(String text, String domain) {
    return argue().step(range(text, domain, Interval.NONNEGATIVE), NATURAL);
  }

  @Test
  void theSlopeTellsHowATermMoves() {
    positive("exp(x)", "x in R")
        .step(shaped("exp(x)", "x in R", NONDECREASING, "x"), RISING, 0)
        .assertAccepted();
    positive("exp(x)", "x in R")
        .step(shaped("exp(x)", "x in R", NONINCREASING, "x"), RISING, 0)
        .assertRefused("is about");
    nonnegative("2x", "x > 0")
        .step(shaped("x^2", "x >= 0", NONDECREASING, "x"), RISING, 0)
        .assertAccepted();
    nonnegative("2x", "x > 1")
        .step(shaped("x^2", "x >= 0", NONDECREASING, "x"), RISING, 0)
        .assertRefused("does not cover");
    argue()
        .step(range("2x", "x in R", Interval.ALL), NATURAL)
        .step(shaped("x^2", "x in R", NONDECREASING, "x"), RISING, 0)
        .assertRefused("keep its sign");
  }

  @Test
  void everyVariableOfTheBlockHasItsSlope() {
    positive("exp(x)", "x in R, y in R")
        .step(range("1", "x in R, y in R", Interval.POSITIVE), NATURAL)
        .step(shaped("exp(x)+y", "x in R, y in R", NONDECREASING, "x", "y"), RISING, 0, 1)
        .assertAccepted();
    positive("exp(x)", "x in R, y in R")
        .step(shaped("exp(x)+y", "x in R, y in R", NONDECREASING, "x", "y"), RISING, 0)
        .assertRefused("premise 2 is missing");
  }

  @Test
  void noSlopeAcrossAPoleOrAJump() {
    positive("x^(-2)", "x > 0")
        .step(shaped("-1/x", "x in R", NONDECREASING, "x"), RISING, 0)
        .assertRefused("undefined");
    positive("1", "x in R")
        .step(shaped("{x if x < 0; x - 5 otherwise}", "x in R", NONDECREASING, "x"), RISING, 0)
        .assertRefused("may jump");
    positive("1", "x in R")
        .step(shaped("x-3abs(x)", "x in R", NONDECREASING, "x"), RISING, 0)
        .assertRefused("smooth");
  }

  private static Argued squares() {
    return nonnegative("2x", "x > 0")
        .step(shaped("x^2", "x >= 0", NONDECREASING, "x"), RISING, 0)
        .step(range("-2x", "x < 0", Interval.NONNEGATIVE), NATURAL)
        .step(shaped("x^2", "x <= 0", NONINCREASING, "x"), RISING, 2);
  }

  @Test
  void fallingThenRisingIsQuasiconvex() {
    Rule join = new Rule.Join("x", Expr.ZERO);
    squares().step(shaped("x^2", "x in R", QUASICONVEX, "x"), join, 3, 1).assertAccepted();
    squares()
        .step(shaped("x^2", "x in R", QUASICONCAVE, "x"), join, 3, 1)
        .assertRefused("do not say as much");
    squares()
        .step(shaped("x^2", "x in R", QUASICONVEX, "x"), join, 1, 3)
        .assertRefused("do not say as much");
    squares()
        .step(shaped("x^2", "x in R", NONDECREASING, "x"), join, 3, 1)
        .assertRefused("do not say as much");
    squares()
        .step(shaped("x^2", "x in R", STRICTLY_CONVEX, "x"), join, 3, 1)
        .assertRefused("do not say as much");
  }

  @Test
  void aMonotoneTermIsJoinedWhereBothPartsHoldThePoint() {
    Rule join = new Rule.Join("x", Expr.ZERO);
    positive("exp(x)", "x < 0")
        .step(shaped("exp(x)", "x <= 0", NONDECREASING, "x"), RISING, 0)
        .step(range("exp(x)", "x > 0", Interval.POSITIVE), NATURAL)
        .step(shaped("exp(x)", "x >= 0", NONDECREASING, "x"), RISING, 2)
        .step(shaped("exp(x)", "x in R", NONDECREASING, "x"), join, 1, 3)
        .assertAccepted();
    // A jump between the parts would go unseen.
    positive("exp(x)", "x < 0")
        .step(shaped("exp(x)", "x < 0", NONDECREASING, "x"), RISING, 0)
        .step(range("exp(x)", "x > 0", Interval.POSITIVE), NATURAL)
        .step(shaped("exp(x)", "x >= 0", NONDECREASING, "x"), RISING, 2)
        .step(shaped("exp(x)", "x in R", NONDECREASING, "x"), join, 1, 3)
        .assertRefused("do not say as much");
    // Rising and then only quasiconvex may have a hill.
    positive("exp(x)", "x < 0")
        .step(shaped("exp(x)", "x <= 0", NONDECREASING, "x"), RISING, 0)
        .step(range("exp(x)", "x > 0", Interval.POSITIVE), NATURAL)
        .step(shaped("exp(x)", "x >= 0", NONDECREASING, "x"), RISING, 2)
        .step(shaped("exp(x)", "x >= 0", QUASICONVEX, "x"), ENTAILED, 3)
        .step(shaped("exp(x)", "x in R", QUASICONVEX, "x"), join, 1, 4)
        .assertRefused("do not say as much");
  }

  @Test
  void aLevelKeepsPartsApart() {
    Rule step = new Rule.Step("x", Expr.ZERO, Expr.ZERO);
    String jump = "{x if x < 0; x + 1 otherwise}";
    Supplier<Argued> parts = () -> stepped(jump, "x", "x+1");
    parts.get().step(shaped(jump, "x in R", NONDECREASING, "x"), step, 3, 7, 8, 9).assertAccepted();
    parts
        .get()
        .step(shaped(jump, "x in R", NONDECREASING, "x"), step, 7, 3, 8, 9)
        .assertRefused("do not say as much");
    parts
        .get()
        .step(shaped(jump, "x in R", NONDECREASING, "x"), step, 3, 7, 9, 8)
        .assertRefused("do not say as much");
    parts
        .get()
        .step(shaped(jump, "x in R", NONINCREASING, "x"), step, 3, 7, 8, 9)
        .assertRefused("do not say as much");
    parts
        .get()
        .step(
            shaped(jump, "x in R", NONDECREASING, "x"),
            new Rule.Step("x", Expr.ONE, Expr.ZERO),
            3,
            7,
            8,
            9)
        .assertRefused("do not say as much");
    parts
        .get()
        .step(shaped(jump, "x in R", QUASICONVEX, "x"), step, 3, 7, 8, 9)
        .assertRefused("how a term moves");
    parts
        .get()
        .step(
            shaped(jump, "x in R", NONDECREASING, "x"),
            new Rule.Step("x", Expr.ZERO, Expr.variable("x")),
            3,
            7,
            8,
            9)
        .assertRefused("how a term moves");
  }

  /** The steps 3 and 7 say that the term rises below and from 0, 8 and 9 how far it is from 0. */
  private static Argued stepped(String term, String below, String above) {
    return argue()
        .step(range("1", "x < 0", Interval.POSITIVE), NATURAL)
        .step(shaped(below, "x < 0", NONDECREASING, "x"), RISING, 0)
        .step(equal(term, below, "x < 0"), new Rule.Branch())
        .step(shaped(term, "x < 0", NONDECREASING, "x"), new Rule.ByEquality(), 2, 1)
        .step(range("1", "x > 0", Interval.POSITIVE), NATURAL)
        .step(shaped(above, "x >= 0", NONDECREASING, "x"), RISING, 4)
        .step(equal(term, above, "x >= 0"), new Rule.Branch())
        .step(shaped(term, "x >= 0", NONDECREASING, "x"), new Rule.ByEquality(), 6, 5)
        .step(range("0 - " + term, "x < 0", Interval.NONNEGATIVE), NATURAL)
        .step(range(term + " - 0", "x >= 0", Interval.NONNEGATIVE), NATURAL);
  }

  @Test
  void analyticAndNotAffineIsStrict() {
    Rule analytic = new Rule.Analytic();
    Supplier<Argued> bowl =
        () ->
            argue()
                .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
                .step(curved("x^4", "x in R", CONVEX, "x"), COMPOSITION, 0)
                .step(
                    broken("x^4", "x in R", CONCAVE, at(), at("x", "-1"), at("x", "1"), "1/2"),
                    VIOLATION);
    bowl.get().step(shaped("x^4", "x in R", STRICTLY_CONVEX, "x"), analytic, 1, 2).assertAccepted();
    bowl.get()
        .step(shaped("x^4", "x in R", STRICTLY_CONVEX, "x"), analytic, 1, 1)
        .assertRefused("does not say that the term is not affine");
    bowl.get()
        .step(shaped("x^4", "x in R", STRICTLY_CONCAVE, "x"), analytic, 1, 2)
        .assertRefused("does not say that x^4 is CONCAVE");
    // The violation must be where the claim is.
    bowl.get()
        .step(shaped("x^4", "x > 2", STRICTLY_CONVEX, "x"), analytic, 1, 2)
        .assertRefused("does not say that the term is not affine");
    Supplier<Argued> one = () -> positive("exp(x)", "x in R");
    one.get()
        .step(shaped("x^4", "x in R, y in R", STRICTLY_CONVEX, "x"), analytic, 0, 0)
        .assertRefused("one variable");
    // Twice differentiable, but flat on one side.
    one.get()
        .step(shaped("max(x,0)^3", "x in R", STRICTLY_CONVEX, "x"), analytic, 0, 0)
        .assertRefused("may not be smooth");
    one.get()
        .step(shaped("(1-cos(x))^(5/2)", "x in R", STRICTLY_CONVEX, "x"), analytic, 0, 0)
        .assertRefused("may not be analytic");
  }

  @Test
  void curvedAndBoundedOnARayMovesOneWay() {
    String falls = "exp(-x)";
    Supplier<Argued> argued =
        () ->
            positive("exp(-x)", "x > 0")
                .step(curved(falls, "x > 0", CONVEX, "x"), new Rule.SecondDerivative(), 0)
                .step(range("2-exp(-x)", "x > 0", Interval.POSITIVE), NATURAL);
    argued
        .get()
        .step(shaped(falls, "x > 0", NONINCREASING, "x"), new Rule.Bounded(Rational.TWO), 1, 2)
        .assertAccepted();
    argued
        .get()
        .step(shaped(falls, "x > 0", NONDECREASING, "x"), new Rule.Bounded(Rational.TWO), 1, 2)
        .assertRefused("along a ray");
    positive("exp(-x)", "x in (0,1)")
        .step(curved(falls, "x in (0,1)", CONVEX, "x"), new Rule.SecondDerivative(), 0)
        .step(range("2-exp(-x)", "x in (0,1)", Interval.POSITIVE), NATURAL)
        .step(shaped(falls, "x in (0,1)", NONINCREASING, "x"), new Rule.Bounded(Rational.TWO), 1, 2)
        .assertRefused("along a ray");
    // Unbounded above: exp rises.
    positive("exp(x)", "x > 0")
        .step(curved("exp(x)", "x > 0", CONVEX, "x"), new Rule.SecondDerivative(), 0)
        .step(range("2-exp(x)", "x > 0", Interval.ALL), NATURAL)
        .step(shaped("exp(x)", "x > 0", NONINCREASING, "x"), new Rule.Bounded(Rational.TWO), 1, 2)
        .assertRefused("its side");
  }

  @Test
  void convexEntailsQuasiconvexAndNothingElse() {
    Argued affine = argue().step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM);
    affine.step(shaped("x", "x in R", QUASICONVEX, "x"), ENTAILED, 0).assertAccepted();
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .step(shaped("x^2", "x in R", QUASICONCAVE, "x"), ENTAILED, 1)
        .assertRefused("does not entail");
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(shaped("x", "x in R", STRICTLY_CONVEX, "x"), ENTAILED, 0)
        .assertRefused("nothing entails");
    // In two variables what rises in each need not be quasiconvex: x y on the orthant is not.
    positive("y", "x > 0, y > 0")
        .step(range("x", "x > 0, y > 0", Interval.POSITIVE), NATURAL)
        .step(shaped("x*y", "x > 0, y > 0", NONDECREASING, "x", "y"), RISING, 0, 1)
        .step(shaped("x*y", "x > 0, y > 0", QUASICONVEX, "x", "y"), ENTAILED, 2)
        .assertRefused("does not entail");
  }

  @Test
  void levelSetsPassThroughMonotoneFunctions() {
    Supplier<Argued> squared =
        () ->
            argue()
                .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
                .step(curved("x^2", "x in R", CONVEX, "x"), COMPOSITION, 0)
                .step(shaped("x^2", "x in R", QUASICONVEX, "x"), ENTAILED, 1);
    squared.get().step(shaped("sqrt(x^2)", "x in R", QUASICONVEX, "x"), LEVELS, 2).assertAccepted();
    squared
        .get()
        .step(shaped("cos(x^2)", "x in R", QUASICONVEX, "x"), LEVELS, 2)
        .assertRefused("not monotone");
    squared
        .get()
        .step(shaped("x^2+exp(x)", "x in R", QUASICONVEX, "x"), LEVELS, 2)
        .assertRefused("does not conclude");
    squared
        .get()
        .step(shaped("atan(x^2)", "x in R", QUASICONCAVE, "x"), LEVELS, 2)
        .assertRefused("does not say");
  }

  @Test
  void theGreatestOfQuasiconvexOnesIsQuasiconvexTheLeastIsNot() {
    Supplier<Argued> two =
        () ->
            argue()
                .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
                .step(shaped("x", "x in R", QUASICONVEX, "x"), ENTAILED, 0)
                .step(curved("-x", "x in R", AFFINE, "x"), AFFINE_FORM)
                .step(shaped("-x", "x in R", QUASICONVEX, "x"), ENTAILED, 2);
    two.get().step(shaped("max(x,-x)", "x in R", QUASICONVEX, "x"), LEVELS, 1, 3).assertAccepted();
    two.get()
        .step(shaped("min(x,-x)", "x in R", QUASICONVEX, "x"), LEVELS, 1, 3)
        .assertRefused("does not conclude");
  }

  @Test
  void aMultipleMayBeShifted() {
    Supplier<Argued> squared =
        () ->
            argue()
                .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
                .step(curved("x^2", "x in R", CONVEX, "x"), COMPOSITION, 0)
                .step(shaped("x^2", "x in R", QUASICONVEX, "x"), ENTAILED, 1);
    squared
        .get()
        .step(
            shaped("5-3x^2", "x in R", QUASICONCAVE, "x"),
            new Rule.Scaled(term("x^2"), Rational.of(-3), term("5")),
            2)
        .assertAccepted();
    squared
        .get()
        .step(
            shaped("5-3x^2", "x in R", QUASICONVEX, "x"),
            new Rule.Scaled(term("x^2"), Rational.of(-3), term("5")),
            2)
        .assertRefused("does not say");
    squared
        .get()
        .step(
            shaped("x^2-3x", "x in R", QUASICONVEX, "x"),
            new Rule.Scaled(term("x^2"), Rational.ONE, term("-3x")),
            2)
        .assertRefused("moves with the block");
    squared
        .get()
        .step(
            shaped("4x^2", "x in R", QUASICONVEX, "x"),
            new Rule.Scaled(term("x^2"), Rational.of(3), Expr.ZERO),
            2)
        .assertRefused("not that multiple");
  }

  @Test
  void aQuotientHasConvexLevelSetsOverSomethingPositive() {
    Rule ratio = new Rule.Ratio(term("x^2+1"), term("y"));
    argue()
        .step(curved("x", "x in R, y > 0", AFFINE, "x", "y"), AFFINE_FORM)
        .step(curved("x^2", "x in R, y > 0", CONVEX, "x", "y"), COMPOSITION, 0)
        .step(curved("x^2+1", "x in R, y > 0", CONVEX, "x", "y"), new Rule.Combination(), 1)
        .step(curved("y", "x in R, y > 0", AFFINE, "x", "y"), AFFINE_FORM)
        .step(range("y", "x in R, y > 0", Interval.POSITIVE), NATURAL)
        .step(shaped("(x^2+1)/y", "x in R, y > 0", QUASICONVEX, "x", "y"), ratio, 2, 3, 4)
        .assertAccepted();
    // Over sqrt(y), which is concave, the numerator must be nonnegative.
    Rule root = new Rule.Ratio(term("x^2-1"), term("sqrt(y)"));
    argue()
        .step(curved("x", "x in R, y > 0", AFFINE, "x", "y"), AFFINE_FORM)
        .step(curved("x^2", "x in R, y > 0", CONVEX, "x", "y"), COMPOSITION, 0)
        .step(curved("x^2-1", "x in R, y > 0", CONVEX, "x", "y"), new Rule.Combination(), 1)
        .step(curved("y", "x in R, y > 0", AFFINE, "x", "y"), AFFINE_FORM)
        .step(curved("sqrt(y)", "x in R, y > 0", CONCAVE, "x", "y"), COMPOSITION, 3)
        .step(range("sqrt(y)", "x in R, y > 0", Interval.POSITIVE), NATURAL)
        .step(range("x^2-1", "x in R, y > 0", Interval.ALL), NATURAL)
        .step(shaped("(x^2-1)/sqrt(y)", "x in R, y > 0", QUASICONVEX, "x", "y"), root, 2, 4, 5, 6)
        .assertRefused("nonnegative");
  }

  @Test
  void aSecondDerivativeWithoutZerosIsStrict() {
    positive("exp(x)", "x in R")
        .step(shaped("exp(x)", "x in R", STRICTLY_CONVEX, "x"), BENT, 0)
        .assertAccepted();
    nonnegative("12x^2", "x in R")
        .step(shaped("x^4", "x in R", STRICTLY_CONVEX, "x"), BENT, 0)
        .assertRefused("without zeros");
  }

  @Test
  void partsThatLeaveOutPointsAreEnough() {
    Supplier<Argued> parts =
        () ->
            argue()
                .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
                .step(curved("x^4", "x in R", CONVEX, "x"), COMPOSITION, 0)
                .step(range("12x^2", "x < 0", Interval.POSITIVE), NATURAL)
                .step(shaped("x^4", "x < 0", STRICTLY_CONVEX, "x"), BENT, 2)
                .step(range("12x^2", "x > 0", Interval.POSITIVE), NATURAL)
                .step(shaped("x^4", "x > 0", STRICTLY_CONVEX, "x"), BENT, 4)
                .step(range("12x^2", "x > 1", Interval.POSITIVE), NATURAL)
                .step(shaped("x^4", "x > 1", STRICTLY_CONVEX, "x"), BENT, 6);
    Rule patches = new Rule.Patches();
    parts
        .get()
        .step(shaped("x^4", "x in R", STRICTLY_CONVEX, "x"), patches, 1, 3, 5)
        .assertAccepted();
    parts
        .get()
        .step(shaped("x^4", "x in R", STRICTLY_CONVEX, "x"), patches, 1, 3, 7)
        .assertRefused("do not cover");
    parts
        .get()
        .step(shaped("x^4", "x in R", STRICTLY_CONVEX, "x"), patches, 1, 5)
        .assertRefused("do not cover");
    parts
        .get()
        .step(shaped("x^4", "x in R", STRICTLY_CONVEX, "x"), patches, 1)
        .assertRefused("do not cover");
    parts
        .get()
        .step(shaped("x^4", "x in R", STRICTLY_CONVEX, "x"), patches, 3, 3, 5)
        .assertRefused("does not say that x^4 is CONVEX");
  }

  @Test
  void stronglyConvexIsStrict() {
    argue()
        .step(curved("x^2-(1/2)x^2", "x in R", CONVEX, "x"), new Rule.Quadratic())
        .step(shaped("x^2", "x in R", STRICTLY_CONVEX, "x"), new Rule.Strong(Rational.ONE), 0)
        .assertAccepted();
    argue()
        .step(curved("x^2-(1/2)x^2", "x in R", CONVEX, "x"), new Rule.Quadratic())
        .step(shaped("x^2", "x in R", STRICTLY_CONVEX, "x"), new Rule.Strong(Rational.TWO), 0)
        .assertRefused("premise 1");
    argue()
        .step(curved("x^2-1/2*x^2", "x in R", CONVEX, "x"), new Rule.Quadratic())
        .step(shaped("x^2", "x in R", STRICTLY_CONVEX, "x"), new Rule.Strong(Rational.ZERO), 0)
        .assertRefused("must be positive");
  }

  @Test
  void violationsOfShapes() {
    argue()
        .step(
            misshapen("x^2", "x in R", NONDECREASING, at("x", "-1"), at("x", "0"), "1/2"),
            VIOLATION)
        .assertAccepted();
    argue()
        .step(
            misshapen("x^2", "x in R", NONDECREASING, at("x", "0"), at("x", "-1"), "1/2"),
            VIOLATION)
        .assertRefused("at most q");
    argue()
        .step(
            misshapen("x^2", "x in R", NONINCREASING, at("x", "-1"), at("x", "0"), "1/2"),
            VIOLATION)
        .assertRefused("breaks nothing");
    argue()
        .step(
            misshapen("-x^2", "x in R", QUASICONVEX, at("x", "-1"), at("x", "2"), "1/2"), VIOLATION)
        .assertAccepted();
    // Above one end only.
    argue()
        .step(misshapen("x", "x in R", QUASICONVEX, at("x", "-1"), at("x", "2"), "1/2"), VIOLATION)
        .assertRefused("breaks nothing");
    argue()
        .step(
            misshapen("abs(x)", "x in R", STRICTLY_CONVEX, at("x", "1"), at("x", "2"), "1/2"),
            VIOLATION)
        .assertAccepted();
    argue()
        .step(
            misshapen("abs(x)", "x in R", STRICTLY_CONVEX, at("x", "1"), at("x", "1"), "1/2"),
            VIOLATION)
        .assertRefused("not known to differ");
    argue()
        .step(
            misshapen("x^2", "x in R", STRICTLY_CONVEX, at("x", "1"), at("x", "2"), "1/2"),
            VIOLATION)
        .assertRefused("breaks nothing");
    argue()
        .step(
            misshapen("x^2", "x in R", STRICTLY_CONCAVE, at("x", "1"), at("x", "2"), "1/2"),
            VIOLATION)
        .assertAccepted();
  }
}
