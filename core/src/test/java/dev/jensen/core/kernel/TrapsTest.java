package dev.jensen.core.kernel;

import static dev.jensen.core.atom.Curvature.AFFINE;
import static dev.jensen.core.atom.Curvature.CONCAVE;
import static dev.jensen.core.atom.Curvature.CONVEX;
import static dev.jensen.core.kernel.Argued.at;
import static dev.jensen.core.kernel.Argued.broken;
import static dev.jensen.core.kernel.Argued.curved;
import static dev.jensen.core.kernel.Argued.equal;
import static dev.jensen.core.kernel.Argued.range;
import static dev.jensen.core.kernel.Argued.semidefinite;
import static dev.jensen.core.kernel.Argued.term;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jensen.core.number.Interval;
import dev.jensen.core.number.Rational;
import dev.jensen.core.proof.Rule;
import io.vavr.collection.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments that look right and are not. */
final class TrapsTest {
  private static final Interval NONNEGATIVE = Interval.NONNEGATIVE;
  private static final Interval POSITIVE = Interval.POSITIVE;
  private static final Rule NATURAL = new Rule.Natural(64);
  private static final Rule BRANCH = new Rule.Branch();
  private static final Rule FORM = new Rule.NormalForm();
  private static final Rule AFFINE_FORM = new Rule.AffineForm();
  private static final Rule COMPOSITION = new Rule.Composition();
  private static final Rule SECOND = new Rule.SecondDerivative();
  private static final Rule CLOSURE = new Rule.Closure();

  private static Argued argue() {
    return new Argued();
  }

  @Test
  void zeroTimesInfinityIsNoNumber() {
    argue().step(range("0*(1/x)", "x in [0,1]", Interval.ALL), NATURAL).assertRefused("undefined");
    argue().step(range("x*(1/x)", "x in [0,1]", Interval.ALL), NATURAL).assertRefused("undefined");
    argue().step(equal("x*(1/x)", "1", "x in [0,1]"), FORM).assertRefused("undefined");
    argue()
        .step(
            range("x*y", "x in [0,1], y >= 0", Interval.closed(Rational.ZERO, Rational.ONE)),
            NATURAL)
        .assertRefused("not within");
  }

  @Test
  void aDenominatorTouchesZero() {
    argue().step(range("1/x^2", "x >= 0", NONNEGATIVE), NATURAL).assertRefused("undefined");
    argue()
        .step(range("1/x", "x >= 0", Interval.ALL), new Rule.Sturm(term("x"), 64))
        .assertRefused("undefined");
    argue().step(curved("1/x", "x >= 0", CONVEX, "x"), CLOSURE).assertRefused("undefined");
  }

  @Test
  void logarithmsSplitOnThePositiveAxisOnly() {
    argue()
        .step(equal("log(x*y)", "log(x)+log(y)", "x in [-2,-1], y in [-2,-1]"), FORM)
        .assertRefused("undefined");
    argue()
        .step(equal("exp(log(x*y)/2)", "sqrt(x)*sqrt(y)", "x < 0, y < 0"), FORM)
        .assertRefused("undefined");
    argue().step(equal("log(x^2)", "2*log(abs(x))", "x < 0"), FORM).assertRefused("different");
    argue().step(equal("log(x^2)/2", "log(-x)", "x < 0"), FORM).assertRefused("different");
  }

  @Test
  void rootsDoNotForgetASign() {
    argue().step(equal("sqrt(x^2)", "x", "x in [-1,1]"), FORM).assertRefused("different");
    argue().step(equal("sqrt(x^2)", "x", "x in [-1,1]"), BRANCH).assertRefused("do not lead");
    argue().step(equal("(x^4)^(1/4)", "x", "x < 0"), FORM).assertRefused("different");
    argue().step(equal("(x^4)^(1/4)", "x", "x < 0"), BRANCH).assertRefused("do not lead");
    argue().step(equal("(x^3)^(1/3)", "x", "x < 0"), FORM).assertRefused("undefined");
    argue()
        .step(equal("sqrt(x*y)", "sqrt(x)*sqrt(y)", "x < 0, y < 0"), FORM)
        .assertRefused("undefined");
    argue().step(equal("sqrt((x-1)^2)", "x-1", "x in [0,2]"), FORM).assertRefused("different");
    argue().step(equal("sqrt((x*y)^2)", "x*y", "x < 0, y > 0"), FORM).assertRefused("different");
  }

  @Test
  void theDefinitionOfAnAtomIsThatOfItsEdgeToo() {
    argue().step(equal("entr(x)", "-x*log(x)", "x >= 0"), FORM).assertRefused("undefined");
    argue().step(equal("kl_div(x,y)", "y-x", "x >= 0, y > 0"), FORM).assertRefused("different");
    argue().step(equal("kl_div(x,y)", "rel_entr(x,y)-x+y", "x >= 0, y > 0"), FORM).assertAccepted();
    argue()
        .step(range("rel_entr(x,y)", "x >= 0, y >= 0", Interval.ALL), NATURAL)
        .assertRefused("undef");
    argue()
        .step(range("quad_over_lin(x,y)", "x in R, y >= 0", NONNEGATIVE), NATURAL)
        .assertRefused("undef");
    argue()
        .step(range("geomean(x,y)", "x >= -1, y > 0", Interval.ALL), NATURAL)
        .assertRefused("undef");
  }

  @Test
  void nothingIsSmoothAtAnEdge() {
    for (String text : Vector.of("sqrt(x)", "x^1.5", "entr(x)", "rel_entr(x,1)", "x^2+x^1.9")) {
      argue()
          .step(range("2", "x >= 0", POSITIVE), NATURAL)
          .step(curved(text, "x >= 0", CONVEX, "x"), SECOND, 0)
          .assertRefused("may not be smooth");
    }
    argue()
        .step(range("2.5*(1.5*x^0.5)", "x >= 0", NONNEGATIVE), NATURAL)
        .step(curved("x^2.5", "x >= 0", CONVEX, "x"), SECOND, 0)
        .assertAccepted();
  }

  @Test
  void aTieHasNoSlope() {
    for (String text : Vector.of("max(x,2x)", "relu(x)", "norm2(x,0)", "huber(x+1)", "min(x,-x)")) {
      argue()
          .step(range("2", "x in R", POSITIVE), NATURAL)
          .step(curved(text, "x in R", CONVEX, "x"), SECOND, 0)
          .assertRefused("may not be smooth");
    }
  }

  @Test
  void curvatureInAParameterIsNotAskedAndNotTold() {
    argue()
        .step(curved("a*x", "x in R, a in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("a*x", "x in R, a in R", AFFINE, "x", "a"), new Rule.Inclusion(), 0)
        .assertRefused("as much");
    argue()
        .step(curved("a*x", "x in R, a in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("(a*x)*a", "x in R, a in R", AFFINE, "x", "a"), new Rule.Combination(), 0)
        .assertRefused("no premise");
  }

  @Test
  void theCurvatureOfOneParameterIsNotThatOfOthers() {
    argue()
        .step(range("-2*a+2", "x in R, a in [1,1]", Interval.ZERO), NATURAL)
        .step(curved("x^2-a*x^2", "x in R, a in [1,1]", CONVEX, "x"), SECOND, 0)
        .assertRefused("premise 1 is about");
    argue()
        .step(curved("x", "x in R, a in [1,1]", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x", "x in R, a in [1,2]", AFFINE, "x"), CLOSURE, 0)
        .assertRefused("inside");
  }

  @Test
  void overlappingInAnotherVariableIsNoOverlap() {
    argue()
        .step(equal("-abs(y)", "y", "x in [-1,1], y <= 0"), BRANCH)
        .step(curved("y", "x in [-1,1], y <= 0", AFFINE, "x", "y"), AFFINE_FORM)
        .step(
            curved("-abs(y)", "x in [-1,1], y <= 0", AFFINE, "x", "y"), new Rule.ByEquality(), 0, 1)
        .step(equal("-abs(y)", "-y", "x in [0,2], y >= 0"), BRANCH)
        .step(curved("-y", "x in [0,2], y >= 0", AFFINE, "x", "y"), AFFINE_FORM)
        .step(
            curved("-abs(y)", "x in [0,2], y >= 0", AFFINE, "x", "y"), new Rule.ByEquality(), 3, 4)
        .step(
            curved("-abs(y)", "x in [-1,2], y in R", CONVEX, "x", "y"), new Rule.Overlap("x"), 2, 5)
        .assertRefused("cover");
  }

  @Test
  void aJumpAtAnEndIsNoContinuity() {
    String jump = "{x if x > 0; -1 otherwise}";
    argue()
        .step(equal(jump, "x", "x > 0"), BRANCH)
        .step(curved("x", "x > 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved(jump, "x > 0", AFFINE, "x"), new Rule.ByEquality(), 0, 1)
        .step(curved(jump, "x >= 0", CONVEX, "x"), CLOSURE, 2)
        .assertRefused("jump");
  }

  @Test
  void growthDoesNotPassAJump() {
    String jump = "{x if x > 0; -1 otherwise}";
    argue()
        .step(range(jump, "x in [2,2]", POSITIVE), NATURAL)
        .step(range(jump, "x in [-1,2]", NONNEGATIVE), new Rule.Grows("x", term("2")), 0)
        .assertRefused("continuous");
  }

  @Test
  void growthStartsAtOnePointInTheClosure() {
    argue()
        .step(range("x-y", "x in [0,0], y in [0,0]", Interval.ZERO), NATURAL)
        .step(range("x-y", "x >= 0, y in R", NONNEGATIVE), new Rule.Grows("x", term("y")), 0)
        .assertRefused("one point");
    argue()
        .step(range("log(x)", "x in [1,1]", Interval.ZERO), NATURAL)
        .step(range("1/x", "x > 0", POSITIVE), NATURAL)
        .step(range("log(x)", "x > 0", NONNEGATIVE), new Rule.Grows("x", term("1")), 0, 1)
        .assertRefused("missing");
    argue()
        .step(range("x", "x in [0,0]", Interval.ZERO), NATURAL)
        .step(range("1", "x > 0", POSITIVE), NATURAL)
        .step(range("x", "x >= 0, y in R", NONNEGATIVE), new Rule.Grows("z", term("0")), 0, 1)
        .assertRefused("no such variable");
  }

  @Test
  void theSlopeAtAKinkMustRiseAndExist() {
    Rule kink = new Rule.Kink("x", term("0"));
    Argued falling =
        argue()
            .step(equal("-abs(x)", "x", "x <= 0"), BRANCH)
            .step(equal("-abs(x)", "-x", "x >= 0"), BRANCH)
            .step(curved("x", "x <= 0", AFFINE, "x"), AFFINE_FORM)
            .step(curved("-x", "x >= 0", AFFINE, "x"), AFFINE_FORM)
            .step(equal("x", "-x", "x in [0,0]"), FORM)
            .step(range("-1-1", "x in [0,0]", Interval.point(-2)), NATURAL);
    falling
        .step(curved("-abs(x)", "x in R", CONVEX, "x"), kink, 0, 1, 2, 3, 4, 5)
        .assertRefused("fall");
    argue()
        .step(equal("{sqrt(x) if x >= 0; 0 otherwise}", "0", "x < 0"), BRANCH)
        .step(equal("{sqrt(x) if x >= 0; 0 otherwise}", "sqrt(x)", "x >= 0"), BRANCH)
        .step(curved("0", "x <= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x", "x >= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("sqrt(x)", "x >= 0", CONCAVE, "x"), COMPOSITION, 3)
        .step(equal("0", "sqrt(x)", "x in [0,0]"), BRANCH)
        .assertRefused("do not lead");
  }

  @Test
  void aKinkIsAtOnePointOfTheBlock() {
    String f = "abs(x-a)";
    argue()
        .step(curved(f, "x in R, a in R", CONVEX, "x"), new Rule.Kink("x", term("a")))
        .assertRefused("one value");
    argue()
        .step(curved(f, "x in R, a in R", CONVEX, "x"), new Rule.Kink("a", term("0")))
        .assertRefused("of the block");
  }

  @Test
  void theInnerFunctionOfAPerspectiveReachesFarEnough() {
    argue()
        .step(curved("x", "x in [0,1]", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^3", "x in [0,1]", CONVEX, "x"), COMPOSITION, 0)
        .step(
            curved("t*(x/t)^3", "x in [-1,1], t >= 1", CONVEX, "x", "t"),
            new Rule.Perspective("t", term("x^3")),
            1)
        .assertRefused("far enough");
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .step(
            curved("t*(x/t)^3", "x in [-1,1], t >= 1", CONVEX, "x", "t"),
            new Rule.Perspective("t", term("x^2")),
            1)
        .assertRefused("not the perspective");
  }

  @Test
  void aSchurComplementNeedsAPositivePivot() {
    argue().step(semidefinite("x in R", "0;1", "1;5"), new Rule.Ldl()).assertRefused("pivot");
    Rule tree = new Rule.MatrixTree(Vector.of(new Rule.Leaf(0)), 64);
    argue().step(semidefinite("x in R", "0;1", "1;5"), tree).assertRefused("leaf");
    argue().step(semidefinite("x in [-1,1]", "x^2;0", "0;1"), tree).assertRefused("leaf");
  }

  @Test
  void nonnegativeMinorsAreNotEnough() {
    argue()
        .step(range("x^2", "x in R", NONNEGATIVE), NATURAL)
        .step(semidefinite("x in R", "x^2;0", "0;1"), new Rule.Minors(), 0, 0)
        .assertRefused("positive");
  }

  @Test
  void theHessianIsSquareInTheBlock() {
    argue()
        .step(semidefinite("x in R, y in R", "2;0", "0;2"), new Rule.Ldl())
        .step(curved("x^2+y^2", "x in R, y in R", CONVEX, "x"), new Rule.Hessian(), 0)
        .assertRefused("another size");
    argue()
        .step(semidefinite("x in [0,1], y in R", "2;0", "0;2"), new Rule.Ldl())
        .step(curved("x^2+y^2", "x in R, y in R", CONVEX, "x", "y"), new Rule.Hessian(), 0)
        .assertRefused("another region");
    argue()
        .step(semidefinite("x in R, y in R", "2;0", "0;2"), new Rule.Ldl())
        .step(curved("x^2+y^2+abs(x)", "x in R, y in R", CONVEX, "x", "y"), new Rule.Hessian(), 0)
        .assertRefused("smooth");
  }

  @Test
  void parametersDoNotMoveInAViolation() {
    argue()
        .step(
            broken(
                "x*y",
                "x in R, y in R",
                CONVEX,
                at(),
                at("x", "1", "y", "-1"),
                at("x", "-1", "y", "1"),
                "1/2"),
            new Rule.Violation(64))
        .assertAccepted();
    argue()
        .step(
            broken(
                "x*y", "x in R, y in R", CONVEX, at("y", "1"), at("x", "1"), at("x", "-1"), "1/2"),
            new Rule.Violation(64))
        .assertRefused("breaks nothing");
  }

  @Test
  void aViolationStaysOnItsBox() {
    argue()
        .step(
            broken("x^3", "x in R", CONVEX, at(), at("x", "-1"), at("x", "0"), "1/2"),
            new Rule.Violation(64))
        .step(
            broken("x^3", "x in [-1,0]", CONVEX, at(), at("x", "-1"), at("x", "0"), "1/2"),
            new Rule.Inclusion(),
            0)
        .assertRefused("as much");
  }

  @Test
  void anEqualityHoldsOnItsRegionOnly() {
    argue()
        .step(equal("abs(x)", "x", "x >= 0"), BRANCH)
        .step(equal("abs(x)", "x", "x in R"), new Rule.Inclusion(), 0)
        .assertRefused("no part");
    argue()
        .step(equal("abs(x)", "x", "x >= 0"), BRANCH)
        .step(equal("abs(x)+1", "x+1", "x in R"), new Rule.Congruence(), 0)
        .assertRefused("another region");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "1/0", "0/0", "1e", "--", "inf"})
  void whatIsNoNumberIsNotRead(String text) {
    assertThatThrownBy(() -> Rational.parse(text)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void aVariableThatTheBoxLacksLiesNowhere() {
    argue().step(range("x+y", "x in R", Interval.ALL), NATURAL).assertRefused("does not say where");
    argue().step(curved("x", "x in R", AFFINE, "y"), AFFINE_FORM).assertRefused("block names");
  }

  @Test
  void aConvexEntryOffTheDiagonalIsNoEigenvalueRule() {
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .step(curved("lambda_max(1, x^2, 1)", "x in R", CONVEX, "x"), COMPOSITION, 1)
        .assertRefused("no premise says of it what that needs");
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .step(curved("lambda_min(x^2, 0, 1)", "x in R", CONCAVE, "x"), COMPOSITION, 1)
        .assertRefused("no premise says of it what that needs");
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .step(curved("lambda_max(x^2, x, 1)", "x in R", CONVEX, "x"), COMPOSITION, 1, 0)
        .assertAccepted();
  }

  @Test
  void aMatrixThatMayBeSingularHasNoDeterminantToTakeTheLogarithmOf() {
    argue()
        .step(range("log_det(1, x, 1)", "x in [-1,1]", Interval.ALL), NATURAL)
        .assertRefused("undefined");
    argue()
        .step(range("log_det(x, 0, x)", "x in [-2,-1]", Interval.ALL), NATURAL)
        .assertRefused("undefined");
    argue().step(equal("log_det(x, 0, x)", "2log(x)", "x in R"), FORM).assertRefused("undefined");
    argue().step(equal("log_det(x, 0, x)", "2log(x)", "x in [1,2]"), FORM).assertAccepted();
    argue()
        .step(equal("lambda_max(x, y, -x)", "norm(x, y)", "x in R, y in R"), FORM)
        .assertAccepted();
    argue()
        .step(equal("lambda_min(x, y, -x)", "norm(x, y)", "x in R, y in R"), FORM)
        .assertRefused("different normal forms");
  }
}
