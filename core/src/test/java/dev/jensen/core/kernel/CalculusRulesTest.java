package dev.jensen.core.kernel;

import static dev.jensen.core.atom.Curvature.AFFINE;
import static dev.jensen.core.atom.Curvature.CONCAVE;
import static dev.jensen.core.atom.Curvature.CONVEX;
import static dev.jensen.core.kernel.Argued.curved;
import static dev.jensen.core.kernel.Argued.equal;
import static dev.jensen.core.kernel.Argued.range;
import static dev.jensen.core.kernel.Argued.semidefinite;
import static dev.jensen.core.kernel.Argued.term;

import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Rule;
import org.junit.jupiter.api.Test;

/** The rules that argue from derivatives and continuity. */
final class CalculusRulesTest {
  private static final Rule NATURAL = new Rule.Natural(64);
  private static final Rule SECOND = new Rule.SecondDerivative();
  private static final Rule AFFINE_FORM = new Rule.AffineForm();
  private static final Interval NONNEGATIVE = Interval.NONNEGATIVE;

  private static Argued argue() {
    return new Argued();
  }

  @Test
  void aNonnegativeSecondDerivativeMakesConvex() {
    argue()
        .step(range("exp(x)", "x in R", Interval.POSITIVE), NATURAL)
        .step(curved("exp(x)", "x in R", CONVEX, "x"), SECOND, 0)
        .assertAccepted();
    argue()
        .step(range("exp(x)", "x in R", Interval.POSITIVE), NATURAL)
        .step(curved("exp(x)", "x in R", CONCAVE, "x"), SECOND, 0)
        .assertRefused("premise 1 is about");
    argue()
        .step(range("6x", "x in R", Interval.ALL), NATURAL)
        .step(curved("x^3", "x in R", CONVEX, "x"), SECOND, 0)
        .assertRefused("keep its sign");
    argue()
        .step(range("exp(x)", "x in [0,1]", Interval.POSITIVE), NATURAL)
        .step(curved("exp(x)", "x in R", CONVEX, "x"), SECOND, 0)
        .assertRefused("does not cover");
  }

  @Test
  void kinksOfParametersAreConstants() {
    for (String scale : new String[] {"abs(a)", "max(a, b)^2", "{1 if a > 0; 2 otherwise}"}) {
      argue()
          .step(range("2*" + scale, "x in R, a in R, b in R", Interval.NONNEGATIVE), NATURAL)
          .step(curved(scale + "*x^2", "x in R, a in R, b in R", CONVEX, "x"), SECOND, 0)
          .assertAccepted();
    }
    // In a block with the parameter the kink is one, though the other's slope does not fall.
    argue()
        .step(range("0", "x in R, a in R", Interval.NONNEGATIVE), NATURAL)
        .step(curved("x - abs(a)", "x in R, a in R", CONVEX, "a"), SECOND, 0)
        .assertRefused("may not be smooth");
    argue()
        .step(range("0", "x in R, a in R", Interval.NONNEGATIVE), NATURAL)
        .step(curved("0*x - abs(x)*abs(a)", "x in R, a in R", CONVEX, "x"), SECOND, 0)
        .assertRefused("may not be smooth");
    argue()
        .step(semidefinite("x in R, a in R", "0;0", "0;0"), new Rule.Ldl())
        .step(curved("x - abs(a)", "x in R, a in R", CONVEX, "a", "x"), new Rule.Hessian(), 0)
        .assertRefused("may not be smooth");
  }

  @Test
  void noSecondDerivativeAcrossAKinkAPoleOrAJump() {
    argue()
        .step(range("2", "x in R", Interval.POSITIVE), NATURAL)
        .step(curved("x^2-3abs(x)", "x in R", CONVEX, "x"), SECOND, 0)
        .assertRefused("smooth");
    argue()
        .step(range("2", "x in R", Interval.POSITIVE), NATURAL)
        .step(curved("1/x", "x in R", CONVEX, "x"), SECOND, 0)
        .assertRefused("smooth");
    argue()
        .step(range("2", "x in R", Interval.POSITIVE), NATURAL)
        .step(curved("{x^2 if x < 0; x^2-1 otherwise}", "x in R", CONVEX, "x"), SECOND, 0)
        .assertRefused("smooth");
    argue()
        .step(range("2", "x in R, y in R", Interval.POSITIVE), NATURAL)
        .step(curved("x^2+y^2", "x in R, y in R", CONVEX, "x", "y"), SECOND, 0)
        .assertRefused("one variable");
  }

  @Test
  void continuityCarriesConvexityToTheEnds() {
    argue()
        .step(curved("x", "x > 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^1.5", "x > 0", CONVEX, "x"), new Rule.Composition(), 0)
        .step(curved("x^1.5", "x >= 0", CONVEX, "x"), new Rule.Closure(), 1)
        .assertAccepted();
    argue()
        .step(curved("x", "x > 1", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^1.5", "x > 1", CONVEX, "x"), new Rule.Composition(), 0)
        .step(curved("x^1.5", "x >= 0", CONVEX, "x"), new Rule.Closure(), 1)
        .assertRefused("inside");
    argue()
        .step(equal("{2 if x <= 0; x otherwise}", "x", "x > 0"), new Rule.Branch())
        .step(curved("x", "x > 0", AFFINE, "x"), AFFINE_FORM)
        .step(
            curved("{2 if x <= 0; x otherwise}", "x > 0", CONVEX, "x"), new Rule.ByEquality(), 0, 1)
        .step(curved("{2 if x <= 0; x otherwise}", "x >= 0", CONVEX, "x"), new Rule.Closure(), 2)
        .assertRefused("jump");
  }

  @Test
  void aParameterAtOnePointStaysThereInside() {
    argue()
        .step(range("-2", "x in R, y in [0,0]", Interval.POSITIVE), NATURAL)
        .assertRefused("not within");
    argue()
        .step(curved("-x^2", "x in R, y in (0,0.5)", CONCAVE, "x"), new Rule.Closure(), 0)
        .assertRefused("no earlier step");
  }

  /** abs(x) + x^2 from its two pieces. */
  private static Argued pieces(String function, String left, String right) {
    return argue()
        .step(equal(function, left, "x <= 0"), new Rule.Branch())
        .step(equal(function, right, "x >= 0"), new Rule.Branch())
        .step(curved("x", "x <= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x", "x >= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved(left, "x <= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved(right, "x >= 0", AFFINE, "x"), AFFINE_FORM)
        .step(equal(left, right, "x in [0,0]"), new Rule.NormalForm());
  }

  @Test
  void aKinkNeedsARisingSlope() {
    Rule kink = new Rule.Kink("x", term("0"));
    pieces("abs(x)", "-x", "x")
        .step(range("2", "x in [0,0]", Interval.point(2)), NATURAL)
        .step(curved("abs(x)", "x in R", CONVEX, "x"), kink, 0, 1, 4, 5, 6, 7)
        .assertAccepted();
    pieces("abs(x)", "-x", "x")
        .step(range("2", "x in [0,0]", Interval.point(2)), NATURAL)
        .step(curved("abs(x)", "x in R", CONCAVE, "x"), kink, 0, 1, 4, 5, 6, 7)
        .assertRefused("premise 6");
    pieces("abs(x)", "-x", "x")
        .step(range("2", "x in [0,0]", Interval.point(2)), NATURAL)
        .step(curved("abs(x)", "x in [0,1]", CONVEX, "x"), kink, 0, 1, 4, 5, 6, 7)
        .assertRefused("inside");
  }

  private static Argued upToTheEnd(String function, String piece) {
    return argue()
        .step(equal(function, piece, "x in [0,1)"), new Rule.Branch())
        .step(curved(piece, "x in [0,1)", AFFINE, "x"), AFFINE_FORM)
        .step(curved(function, "x in [0,1)", CONVEX, "x"), new Rule.ByEquality(), 0, 1);
  }

  @Test
  void aJumpAtAnEndMustGoUp() {
    Rule jump = new Rule.Jump("x", term("1"));
    String up = "{x if x < 1; 3 otherwise}";
    String down = "{x if x < 1; -3 otherwise}";
    upToTheEnd(up, "x")
        .step(range(up + "-x", "x in [1,1]", Interval.point(2)), NATURAL)
        .step(curved(up, "x in [0,1]", CONVEX, "x"), jump, 2, 0, 3)
        .assertAccepted();
    upToTheEnd(down, "x")
        .step(range(down + "-x", "x in [1,1]", Interval.point(-4)), NATURAL)
        .step(curved(down, "x in [0,1]", CONVEX, "x"), jump, 2, 0, 3)
        .assertRefused("wrong way");
    upToTheEnd(up, "x")
        .step(range(up + "-x", "x in [1,1]", Interval.point(2)), NATURAL)
        .step(curved(up, "x in [0,1]", AFFINE, "x"), jump, 2, 0, 3)
        .assertRefused("one variable");
  }

  @Test
  void whereThePieceHasNoValueABoundNextToTheEndIsEnough() {
    Rule jump = new Rule.Jump("x", term("0"));
    String up = "{1/x if x > 0; 0 otherwise}";
    // 1/x goes beyond every bound at 0, so no value there makes it convex.
    argue()
        .step(equal(up, "1/x", "x in (0,1)"), new Rule.Branch())
        .step(curved("x", "x in (0,1)", AFFINE, "x"), AFFINE_FORM)
        .step(curved("1/x", "x in (0,1)", CONVEX, "x"), new Rule.Composition(), 1)
        .step(curved(up, "x in (0,1)", CONVEX, "x"), new Rule.ByEquality(), 0, 2)
        .step(range("{1/0 if 0 > 0; 0 otherwise}-1/x", "x in (0,1)", Interval.ALL), NATURAL)
        .step(curved(up, "x in [0,1)", CONVEX, "x"), jump, 3, 0, 4)
        .assertRefused("wrong way");
    String root = "{-sqrt(x)*x/x if x > 0; 0 otherwise}";
    argue()
        .step(equal(root, "-sqrt(x)*x/x", "x in (0,1)"), new Rule.Branch())
        .step(equal("-sqrt(x)*x/x", "-sqrt(x)", "x in (0,1)"), new Rule.NormalForm())
        .step(curved("x", "x in (0,1)", AFFINE, "x"), AFFINE_FORM)
        .step(curved("sqrt(x)", "x in (0,1)", CONCAVE, "x"), new Rule.Composition(), 2)
        .step(curved("-sqrt(x)", "x in (0,1)", CONVEX, "x"), new Rule.Combination(), 3)
        .step(curved("-sqrt(x)*x/x", "x in (0,1)", CONVEX, "x"), new Rule.ByEquality(), 1, 4)
        .step(curved(root, "x in (0,1)", CONVEX, "x"), new Rule.ByEquality(), 0, 5)
        .step(
            range(
                "{-sqrt(0)*0/0 if 0 > 0; 0 otherwise}+sqrt(x)*x/x",
                "x in (0,1)",
                Interval.POSITIVE),
            NATURAL)
        .step(curved(root, "x in [0,1)", CONVEX, "x"), jump, 6, 0, 7)
        .assertAccepted();
  }

  private static Argued identityBeside(String function, String piece) {
    return argue()
        .step(equal(function, piece, "x in (0,1)"), new Rule.Branch())
        .step(curved(piece, "x in (0,1)", AFFINE, "x"), AFFINE_FORM)
        .step(curved(function, "x in (0,1)", CONVEX, "x"), new Rule.ByEquality(), 0, 1);
  }

  @Test
  void whereThePieceHasNoValueALineThroughTheValueAtTheEndIsEnough() {
    Rule jump = new Rule.Jump("x", term("0"), Rational.TWO);
    String filled = "{x^2/x if x > 0; 0 otherwise}";
    String rest = "{0^2/0 if 0 > 0; 0 otherwise}+2*x-x^2/x";
    identityBeside(filled, "x^2/x")
        .step(equal(rest, "2*x-x^2/x", "x in (0,1)"), new Rule.Branch())
        .step(equal("2*x-x^2/x", "x", "x in (0,1)"), new Rule.NormalForm())
        .step(equal(rest, "x", "x in (0,1)"), new Rule.Chain(), 3, 4)
        .step(range("x", "x in (0,1)", Interval.POSITIVE), NATURAL)
        .step(range(rest, "x in (0,1)", Interval.POSITIVE), new Rule.ByEquality(), 5, 6)
        .step(curved(filled, "x in [0,1)", CONVEX, "x"), jump, 2, 0, 7)
        .assertAccepted();
    identityBeside(filled, "x^2/x")
        .step(range(rest, "x in (0,1)", Interval.ALL), NATURAL)
        .step(curved(filled, "x in [0,1)", CONVEX, "x"), jump, 2, 0, 3)
        .assertRefused("wrong way");
  }

  @Test
  void aLineBesideTheValueOrAwayFromTheEndSaysNothing() {
    // The function jumps from 0 up to 1, so it is not convex, but lies below 4 x from 1/2 on.
    Rule jump = new Rule.Jump("x", term("0"), Rational.of(4));
    String up = "{x^2/x+1 if x > 0; 0 otherwise}";
    String atEnd = "{0^2/0+1 if 0 > 0; 0 otherwise}";
    identityBeside(up, "x^2/x+1")
        .step(range(atEnd + "+4*x-(x^2/x+1)", "x in (1/2,5/8)", Interval.ALL), NATURAL)
        .step(curved(up, "x in [0,1)", CONVEX, "x"), jump, 2, 0, 3)
        .assertRefused("does not cover");
    identityBeside(up, "x^2/x+1")
        .step(range("1+4*x-(x^2/x+1)", "x in (0,1)", Interval.ALL), NATURAL)
        .step(curved(up, "x in [0,1)", CONVEX, "x"), jump, 2, 0, 3)
        .assertRefused("premise 3 is about");
    identityBeside(up, "x^2/x+1")
        .step(range(atEnd + "+5*x-(x^2/x+1)", "x in (0,1)", Interval.ALL), NATURAL)
        .step(curved(up, "x in [0,1)", CONVEX, "x"), jump, 2, 0, 3)
        .assertRefused("premise 3 is about");
  }

  @Test
  void whatIsLeastWhereItsSidesMeetIsConvex() {
    Rule least = new Rule.Least("x", term("0"));
    Rule composed = new Rule.Composition();
    // sqrt(x^2) has no slope at 0, x^(1/3) has an infinite one.
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("abs(x)", "x <= 0", CONVEX, "x"), composed, 0)
        .step(curved("abs(x)", "x >= 0", CONVEX, "x"), composed, 0)
        .step(range("abs(x)-abs(0)", "x in R", NONNEGATIVE), NATURAL)
        .step(curved("abs(x)", "x in R", CONVEX, "x"), least, 1, 2, 3)
        .assertAccepted();
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("-abs(x)", "x <= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("-abs(x)", "x >= 0", AFFINE, "x"), AFFINE_FORM)
        .step(range("-abs(x)-(-abs(0))", "x in R", Interval.ALL), NATURAL)
        .step(curved("-abs(x)", "x in R", CONVEX, "x"), least, 1, 2, 3)
        .assertRefused("other side");
  }

  @Test
  void theSidesOfTheLeastValueHaveThePoint() {
    Rule least = new Rule.Least("x", term("0"));
    String step = "{0 if x <= 0; 1 otherwise}";
    // Convex on either side of the jump, and least up to it, but not on the closed half above.
    Argued sides =
        argue()
            .step(equal(step, "0", "x <= 0"), new Rule.Branch())
            .step(curved("0", "x <= 0", CONVEX, "x"), AFFINE_FORM)
            .step(curved(step, "x <= 0", CONVEX, "x"), new Rule.ByEquality(), 0, 1)
            .step(equal(step, "1", "x > 0"), new Rule.Branch())
            .step(curved("1", "x > 0", CONVEX, "x"), AFFINE_FORM)
            .step(curved(step, "x > 0", CONVEX, "x"), new Rule.ByEquality(), 3, 4)
            .step(range(step + "-{0 if 0 <= 0; 1 otherwise}", "x in R", Interval.ALL), NATURAL);
    sides
        .step(curved(step, "x in R", CONVEX, "x"), least, 2, 5, 6)
        .assertRefused("both sides with the point");
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(range("x-0", "x >= 0", NONNEGATIVE), NATURAL)
        .step(curved("x", "x >= 0", CONVEX, "x"), least, 0, 0, 1)
        .assertRefused("inside");
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(range("x-0", "x >= 0", NONNEGATIVE), NATURAL)
        .step(curved("x", "x in R", CONVEX, "x"), least, 0, 0, 1)
        .assertRefused("does not cover");
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x", "x in R", AFFINE, "x"), least, 0, 0, 0)
        .assertRefused("one variable");
  }

  @Test
  void aJumpIsAtAClosedEndNextToWhichThePieceIsContinuous() {
    Rule jump = new Rule.Jump("x", term("1"));
    String down = "{x if x < 1; -3 otherwise}";
    upToTheEnd(down, "x")
        .step(equal(down, down, "x in [0,1)"), new Rule.NormalForm())
        .step(range("0", "x in [1,1]", Interval.ZERO), NATURAL)
        .step(curved(down, "x in [0,1]", CONVEX, "x"), jump, 2, 3, 4)
        .assertRefused("premise 3 is about");
    upToTheEnd(down, "x")
        .step(equal(down, "x", "x in [0,1/2]"), new Rule.Branch())
        .step(range("0", "x in [1,1]", Interval.ZERO), NATURAL)
        .step(curved(down, "x in [0,1]", CONVEX, "x"), jump, 2, 3, 4)
        .assertRefused("another region");
    upToTheEnd(down, "x")
        .step(range(down + "-x", "x in [1,1]", Interval.point(-4)), NATURAL)
        .step(curved(down, "x in [0,2]", CONVEX, "x"), jump, 2, 0, 3)
        .assertRefused("no closed end");
    upToTheEnd(down, "x")
        .step(range(down + "-x", "x in [1,1]", Interval.point(-4)), NATURAL)
        .step(curved(down, "x in [-1,1]", CONVEX, "x"), jump, 2, 0, 3)
        .assertRefused("without the end");
  }

  @Test
  void piecesThatDoNotMeetMakeNoConvexFunction() {
    Rule kink = new Rule.Kink("x", term("0"));
    String jump = "{-x if x < 0; x-1 otherwise}";
    argue()
        .step(equal(jump, "-x", "x < 0"), new Rule.Branch())
        .step(equal(jump, "x-1", "x >= 0"), new Rule.Branch())
        .step(curved("-x", "x <= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x-1", "x >= 0", AFFINE, "x"), AFFINE_FORM)
        .step(equal("-x", "x-1", "x in [0,0]"), new Rule.NormalForm())
        .assertRefused("different");
    argue()
        .step(equal(jump, "-x", "x < 0"), new Rule.Branch())
        .step(equal(jump, "x-1", "x > 0"), new Rule.Branch())
        .step(curved("-x", "x <= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x-1", "x >= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved(jump, "x in R", CONVEX, "x"), kink, 0, 1, 2, 3)
        .assertRefused("at the kink itself");
  }

  @Test
  void overlappingPartsShareAnOpenInterval() {
    Rule overlap = new Rule.Overlap("x");
    argue()
        .step(curved("3x", "x <= 1", AFFINE, "x"), AFFINE_FORM)
        .step(curved("3x", "x >= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("3x", "x in R", AFFINE, "x"), overlap, 0, 1)
        .assertAccepted();
    argue()
        .step(curved("3x", "x <= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("3x", "x >= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("3x", "x in R", AFFINE, "x"), overlap, 0, 1)
        .assertRefused("share no open interval");
    argue()
        .step(curved("3x", "x in [-5, 1]", AFFINE, "x"), AFFINE_FORM)
        .step(curved("3x", "x >= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("3x", "x in R", AFFINE, "x"), overlap, 0, 1)
        .assertRefused("cover");
  }

  /** The term is affine on the halves, one after the other. */
  private static Argued halves(String term, String... domains) {
    Argued argued = argue();
    for (String domain : domains) {
      argued.step(curved(term, domain, AFFINE, "x", "y"), AFFINE_FORM);
    }
    return argued;
  }

  @Test
  void aCornerIsSurroundedByHalves() {
    Rule corner = new Rule.Corner("x", "y");
    String[] all = {"x < 1, y in R", "x > 1, y in R", "x in R, y < 0", "x in R, y > 0"};
    halves("x+2y", all)
        .step(curved("x+2y", "x in R, y in R", AFFINE, "x", "y"), corner, 0, 1, 2, 3)
        .assertAccepted();
    halves("x+2y", all)
        .step(curved("x+2y", "x in [0,2], y in [-1,1]", AFFINE, "y", "x"), corner, 0, 1, 2, 3)
        .assertAccepted();
    // A half is missing, or stands for another.
    halves("x+2y", all)
        .step(curved("x+2y", "x in R, y in R", AFFINE, "x", "y"), corner, 0, 1, 2, 2)
        .assertRefused("below and above");
    halves("x+2y", all)
        .step(curved("x+2y", "x in R, y in R", AFFINE, "x", "y"), corner, 2, 3, 0, 1)
        .assertRefused("below and above");
    halves("x+2y", "x < 1, y in R", "x > 2, y in R", "x in R, y < 0", "x in R, y > 0")
        .step(curved("x+2y", "x in R, y in R", AFFINE, "x", "y"), corner, 0, 1, 2, 3)
        .assertRefused("below and above");
    // On the boundary the corner is no corner: all segments of a face may meet it.
    halves("x+2y", all)
        .step(curved("x+2y", "x in [1,2], y in R", AFFINE, "x", "y"), corner, 0, 1, 2, 3)
        .assertRefused("below and above");
    halves("x+2y", all)
        .step(curved("x+2y", "x in [1,1], y in R", AFFINE, "x", "y"), corner, 0, 1, 2, 3)
        .assertRefused("below and above");
    // Along one variable every segment meets the point of the other, which is a parameter.
    halves("x+2y", all)
        .step(curved("x+2y", "x in R, y in R", AFFINE, "x"), corner, 0, 1, 2, 3)
        .assertRefused("below and above");
    halves("x+2y", "x < 1, y in R", "x > 1, y in R")
        .step(
            curved("x+2y", "x in R, y in R", AFFINE, "x", "y"),
            new Rule.Corner("x", "x"),
            0,
            1,
            0,
            1)
        .assertRefused("two variables");
    halves("x+2y", all)
        .step(curved("2x+y", "x in R, y in R", AFFINE, "x", "y"), corner, 0, 1, 2, 3)
        .assertRefused("below and above");
    halves("x+2y", all)
        .step(curved("x+2y", "x in R, y in R", AFFINE, "x", "y"), corner, 0, 1, 2)
        .assertRefused("missing");
  }

  @Test
  void aTermMayNotJumpAtACorner() {
    argue()
        .step(
            curved("{1 if x = 0; 0 otherwise}", "x in R, y in R", CONVEX, "x", "y"),
            new Rule.Corner("x", "y"))
        .assertRefused("may jump");
  }

  @Test
  void theHessianIsTheKernelsOwn() {
    argue()
        .step(Argued.semidefinite("x in R, y in R", "2;0", "0;2"), new Rule.Ldl())
        .step(curved("x^2+y^2", "x in R, y in R", CONVEX, "x", "y"), new Rule.Hessian(), 0)
        .assertAccepted();
    argue()
        .step(Argued.semidefinite("x in R, y in R", "2;0", "0;2"), new Rule.Ldl())
        .step(curved("x^2-y^2", "x in R, y in R", CONVEX, "x", "y"), new Rule.Hessian(), 0)
        .assertRefused("entry");
    argue()
        .step(range("x", "x >= 0", NONNEGATIVE), NATURAL)
        .step(curved("x^2", "x >= 0", CONVEX, "x"), new Rule.Hessian(), 0)
        .assertRefused("matrix");
  }

  @Test
  void theSlopeOfAConcaveFunctionGrowsDownwards() {
    Rule.Slope up = new Rule.Slope("x", term("x^2"), term("1"));
    argue()
        .step(curved("x", "x > 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x > 0", CONVEX, "x"), new Rule.Composition(), 0)
        .step(range("2*x", "x in [1,1]", Interval.point(2)), NATURAL)
        .step(range("2*x", "x >= 1", Interval.POSITIVE), up, 1, 2)
        .assertAccepted();
    argue()
        .step(curved("x", "x > 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x > 0", CONVEX, "x"), new Rule.Composition(), 0)
        .step(range("2*x", "x in [1,1]", Interval.point(2)), NATURAL)
        .step(range("2*x", "x in (0,1]", Interval.POSITIVE), up, 1, 2)
        .assertRefused("CONCAVE");
    argue()
        .step(curved("x", "x > 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x > 0", CONVEX, "x"), new Rule.Composition(), 0)
        .step(range("2*x", "x in [1,1]", Interval.point(2)), NATURAL)
        .step(range("2*x", "x >= 1/2", Interval.POSITIVE), up, 1, 2)
        .assertRefused("inside");
    argue()
        .step(curved("x", "x > 2", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x > 2", CONVEX, "x"), new Rule.Composition(), 0)
        .step(range("2*x", "x in [1,1]", Interval.point(2)), NATURAL)
        .step(range("2*x", "x >= 3", Interval.POSITIVE), up, 1, 2)
        .assertRefused("at x0");
    argue()
        .step(curved("x", "x > 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x > 0", CONVEX, "x"), new Rule.Composition(), 0)
        .step(range("2*x", "x in [1,1]", Interval.ALL), NATURAL)
        .step(range("2*x", "x >= 1", Interval.NONNEGATIVE), up, 1, 2)
        .assertRefused("nonnegative at x0");
    argue()
        .step(curved("x", "x > 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x > 0", CONVEX, "x"), new Rule.Composition(), 0)
        .step(range("3*x", "x in [1,1]", Interval.point(3)), NATURAL)
        .step(range("3*x", "x >= 1", Interval.POSITIVE), up, 1, 2)
        .assertRefused("not the slope");
  }
}
