package dev.jensen.core.kernel;

import static dev.jensen.core.atom.Curvature.AFFINE;
import static dev.jensen.core.atom.Curvature.CONCAVE;
import static dev.jensen.core.atom.Curvature.CONVEX;
import static dev.jensen.core.kernel.Argued.curved;
import static dev.jensen.core.kernel.Argued.equal;
import static dev.jensen.core.kernel.Argued.range;
import static dev.jensen.core.kernel.Argued.shaped;
import static dev.jensen.core.kernel.Argued.term;

import dev.jensen.core.atom.Curvature;
import dev.jensen.core.number.Interval;
import dev.jensen.core.proof.Claim;
import dev.jensen.core.proof.Rule;
import dev.jensen.core.proof.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that read curvature off the parts of a term. */
final class CurvatureRulesTest {
  private static final Rule AFFINE_FORM = new Rule.AffineForm();
  private static final Rule COMBINATION = new Rule.Combination();
  private static final Rule COMPOSITION = new Rule.Composition();

  private static Argued argue() {
    return new Argued();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (x+1)^2-x^2-2x | x in R
          x^2/x | x > 0
          a^2*x+exp(a) | x in R, a in R
          x^3 | x in [1,1]
          """)
  void affineFormsAreAccepted(String text, String domain) {
    argue().step(curved(text, domain, AFFINE, "x"), AFFINE_FORM).assertAccepted();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2 | x in R | degree one
          x*log(x) | x > 0 | degree one
          abs(x) | x in R | degree one
          0*log(x-5)+x | x in R | undefined
          x^2/x | x in R | undefined
          """)
  void whatIsNotAffineIsRefused(String text, String domain, String reason) {
    argue().step(curved(text, domain, AFFINE, "x"), AFFINE_FORM).assertRefused(reason);
  }

  @Test
  void aCoefficientThatDependsOnTheBlockIsNoConstant() {
    argue()
        .step(curved("x*y", "x in R, y in R", AFFINE, "x", "y"), AFFINE_FORM)
        .assertRefused("degree one");
    argue().step(curved("x*y", "x in R, y in R", AFFINE, "x"), AFFINE_FORM).assertAccepted();
  }

  @Test
  void aPowerBendsByAnExponentThatIsFixedOnOneSideOfOne() {
    power("x^(1+a^2)", CONVEX, "x").assertAccepted();
    power("x^(1/(1+a^2))", CONCAVE, "x").assertAccepted();
    power("x^(1/2+a^2)", CONVEX, "x").assertRefused("NEITHER");
    power("x^(1+a^2)", CONVEX, "x", "a").assertRefused("NEITHER");
  }

  private static Argued power(String power, Curvature kind, String... block) {
    return argue()
        .step(curved("x", "x >= 0, a in R", AFFINE, block), AFFINE_FORM)
        .step(curved(power, "x >= 0, a in R", kind, block), COMPOSITION, 0);
  }

  @Test
  void sumsNeedEveryTerm() {
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .step(curved("x^2+x+3", "x in R", CONVEX, "x"), COMBINATION, 0, 1)
        .assertAccepted();
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2+x+3", "x in R", CONVEX, "x"), COMBINATION, 0)
        .assertRefused("no premise");
  }

  @Test
  void aFactorNeedsItsSign() {
    argue()
        .step(curved("x", "x in R, a >= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R, a >= 0", CONVEX, "x"), COMPOSITION, 0)
        .step(curved("a*x^2", "x in R, a >= 0", CONVEX, "x"), COMBINATION, 1)
        .assertAccepted();
    argue()
        .step(curved("x", "x in R, a in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R, a in R", CONVEX, "x"), COMPOSITION, 0)
        .step(curved("a*x^2", "x in R, a in R", CONVEX, "x"), COMBINATION, 1)
        .assertRefused("the factor");
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .step(curved("-3x^2", "x in R", CONCAVE, "x"), COMBINATION, 1)
        .assertAccepted();
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .step(curved("-3x^2", "x in R", CONVEX, "x"), COMBINATION, 1)
        .assertRefused("the factor");
  }

  @Test
  void compositionLooksAtTheRangeOfTheInnerFunction() {
    // t^2 is nondecreasing on [1, inf), where relu(x) + 1 lies.
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("relu(x)", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .step(curved("relu(x)+1", "x in R", CONVEX, "x"), COMBINATION, 1)
        .step(curved("(relu(x)+1)^2", "x in R", CONVEX, "x"), COMPOSITION, 2)
        .assertAccepted();
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("relu(x)", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .step(curved("relu(x)-1", "x in R", CONVEX, "x"), COMBINATION, 1)
        .step(curved("(relu(x)-1)^2", "x in R", CONVEX, "x"), COMPOSITION, 2)
        .assertRefused("NEITHER");
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .step(curved("x^2-1", "x in R", CONVEX, "x"), COMBINATION, 1)
        .step(curved("(x^2-1)^2", "x in R", CONVEX, "x"), COMPOSITION, 2)
        .assertRefused("NEITHER");
  }

  @Test
  void compositionNeedsTheOuterCurvature() {
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("tanh(x)", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .assertRefused("outer function");
    argue()
        .step(curved("x", "x <= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("tanh(x)", "x <= 0", CONVEX, "x"), COMPOSITION, 0)
        .assertAccepted();
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^3", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .assertRefused("outer function");
    argue()
        .step(curved("x", "x > 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("log(x)", "x > 0", AFFINE, "x"), COMPOSITION, 0)
        .assertRefused("outer function");
  }

  @Test
  void aPremiseOnASmallerBoxOrBlockDoesNotDo() {
    argue()
        .step(curved("x", "x in [0,1]", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .assertRefused("no premise");
    argue()
        .step(curved("x*y", "x in R, y in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("(x*y)^2", "x in R, y in R", CONVEX, "x", "y"), COMPOSITION, 0)
        .assertRefused("no premise");
    argue()
        .step(curved("x*y", "x in R, y in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("(x*y)^2", "x in R, y in R", CONVEX, "x"), COMPOSITION, 0)
        .assertAccepted();
  }

  @Test
  void curvaturePassesToEqualTermsOnTheSameRegion() {
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("abs(x)", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .step(equal("max(x,-x)", "abs(x)", "x in R"), new Rule.NormalForm())
        .step(curved("max(x,-x)", "x in R", CONVEX, "x"), new Rule.ByEquality(), 2, 1)
        .assertAccepted();
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(equal("abs(x)", "x", "x >= 0"), new Rule.Branch())
        .step(curved("abs(x)", "x in R", AFFINE, "x"), new Rule.ByEquality(), 1, 0)
        .assertRefused("another region");
  }

  @Test
  void variablesThatDoNotOccurMayJoinTheBlock() {
    argue().step(curved("x^2", "x in R", AFFINE, "x"), AFFINE_FORM).assertRefused("degree one");
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .step(curved("x^2", "x in R, y in R", CONVEX, "x", "y"), new Rule.Lift(), 1)
        .assertAccepted();
    argue()
        .step(curved("x*y", "x in R, y in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x*y", "x in R, y in R", AFFINE, "x", "y"), new Rule.Lift(), 0)
        .assertRefused("premise 1");
  }

  @Test
  void aCutMayNotCrossTheBlock() {
    Rule cut = new Rule.Cut("x", term("0"));
    argue().step(curved("-abs(x)", "x <= 1", AFFINE, "x"), AFFINE_FORM).assertRefused("degree one");
    argue().step(curved("-abs(x)", "x <= 0", AFFINE, "x"), AFFINE_FORM).assertAccepted();
    argue()
        .step(curved("a*x", "x in R, a <= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("a*x", "x in R, a >= 0", AFFINE, "x"), AFFINE_FORM)
        .step(curved("a*x", "x in R, a in R", AFFINE, "x"), new Rule.Cut("a", term("0")), 0, 1)
        .assertAccepted();
    argue()
        .step(curved("a*x", "x <= 0, a in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("a*x", "x >= 0, a in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("a*x", "x in R, a in R", AFFINE, "x"), cut, 0, 1)
        .assertRefused("along a variable of the block");
  }

  @Test
  void aConvexInsideNeedsAnOuterFunctionThatRises() {
    Rule square = new Rule.Precomposition("u", term("x^2-1"), term("u^2"));
    argue()
        .step(range("2*u", "u > 0", Interval.POSITIVE), new Rule.Natural(64))
        .step(shaped("u^2", "u >= 0", Shape.NONDECREASING, "u"), new Rule.Rising(), 0)
        .step(curved("u", "u >= 0", AFFINE, "u"), AFFINE_FORM)
        .step(curved("u^2", "u >= 0", CONVEX, "u"), COMPOSITION, 2)
        .step(curved("x", "x >= 2", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x >= 2", CONVEX, "x"), COMPOSITION, 4)
        .step(curved("x^2-1", "x >= 2", CONVEX, "x"), new Rule.Combination(), 5)
        .step(curved("(x^2-1)^2", "x >= 2", CONVEX, "x"), square, 3, 6, 1)
        .assertAccepted();
    // Without the premise that the square rises, and where the inside leaves the place where it
    // does.
    argue()
        .step(curved("u", "u in R", AFFINE, "u"), AFFINE_FORM)
        .step(curved("u^2", "u in R", CONVEX, "u"), COMPOSITION, 0)
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R", CONVEX, "x"), COMPOSITION, 2)
        .step(curved("x^2-1", "x in R", CONVEX, "x"), new Rule.Combination(), 3)
        .step(curved("(x^2-1)^2", "x in R", CONVEX, "x"), square, 1, 4)
        .assertRefused("premise 3");
    argue()
        .step(range("2*u", "u > 0", Interval.POSITIVE), new Rule.Natural(64))
        .step(shaped("u^2", "u >= 0", Shape.NONDECREASING, "u"), new Rule.Rising(), 0)
        .step(curved("u", "u in R", AFFINE, "u"), AFFINE_FORM)
        .step(curved("u^2", "u in R", CONVEX, "u"), COMPOSITION, 2)
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R", CONVEX, "x"), COMPOSITION, 4)
        .step(curved("x^2-1", "x in R", CONVEX, "x"), new Rule.Combination(), 5)
        .step(curved("(x^2-1)^2", "x in R", CONVEX, "x"), square, 3, 6, 1)
        .assertRefused("premise 2");
  }

  @Test
  void aSumMayRestOnSumsOfItsTerms() {
    argue()
        .step(curved("x^2-x/2+y", "x in R, y in R", CONVEX, "x", "y"), new Rule.Quadratic())
        .step(curved("y", "x in R, y in R", AFFINE, "x", "y"), AFFINE_FORM)
        .step(curved("exp(y)", "x in R, y in R", CONVEX, "x", "y"), COMPOSITION, 1)
        .step(
            curved("x^2+exp(y)-x/2+y", "x in R, y in R", CONVEX, "x", "y"),
            new Rule.Combination(),
            0,
            2)
        .assertAccepted();
    // Each summand may be taken out once only, and all of a premise's must be there.
    argue()
        .step(curved("x^2-x/2+y", "x in R, y in R", CONVEX, "x", "y"), new Rule.Quadratic())
        .step(
            curved("x^2-x/2+y+abs(y)*x", "x in R, y in R", CONVEX, "x", "y"),
            new Rule.Combination(),
            0)
        .assertRefused("no premise says");
    argue()
        .step(curved("x^2-x*y/2+y^2", "x in R, y in R", CONVEX, "x", "y"), new Rule.Quadratic())
        .step(
            curved("x^2-x*y/2-x*y/2-x*y/2-x*y/2-x*y/2", "x in R, y in R", CONVEX, "x", "y"),
            new Rule.Combination(),
            0)
        .assertRefused("no premise says");
  }

  @Test
  void precompositionNeedsAnAffineInsideThatStaysWhereTheOuterFunctionBends() {
    Rule ridge = new Rule.Precomposition("u", term("x-2*y"), term("{u^2 if u > 0; -u otherwise}"));
    Claim outer = curved("abs(u)", "u in R", CONVEX, "u");
    Rule size = new Rule.Precomposition("u", term("x-2*y"), term("abs(u)"));
    argue()
        .step(curved("u", "u in R", AFFINE, "u"), AFFINE_FORM)
        .step(outer, COMPOSITION, 0)
        .step(curved("x-2*y", "x in R, y in R", AFFINE, "x", "y"), AFFINE_FORM)
        .step(curved("abs(x-2*y)", "x in R, y in R", CONVEX, "x", "y"), size, 1, 2)
        .assertAccepted();
    argue()
        .step(curved("u", "u in R", AFFINE, "u"), AFFINE_FORM)
        .step(outer, COMPOSITION, 0)
        .step(curved("x-2*y", "x in R, y in R", AFFINE, "x", "y"), AFFINE_FORM)
        .step(curved("abs(x-2*y)", "x in R, y in R", CONVEX, "x", "y"), ridge, 1, 2)
        .assertRefused("not the outer function");
    argue()
        .step(curved("u", "u > 0", AFFINE, "u"), AFFINE_FORM)
        .step(curved("1/u", "u > 0", CONVEX, "u"), COMPOSITION, 0)
        .step(curved("x-y", "x >= 1, y in [0, 1]", AFFINE, "x", "y"), AFFINE_FORM)
        .step(
            curved("1/(x-y)", "x >= 1, y in [0, 1/2]", CONVEX, "x", "y"),
            new Rule.Precomposition("u", term("x-y"), term("1/u")),
            1,
            2)
        .assertAccepted();
    argue()
        .step(curved("u", "u > 1", AFFINE, "u"), AFFINE_FORM)
        .step(curved("1/u", "u > 1", CONVEX, "u"), COMPOSITION, 0)
        .step(curved("x-y", "x >= 1, y in [0, 1/2]", AFFINE, "x", "y"), AFFINE_FORM)
        .step(
            curved("1/(x-y)", "x >= 1, y in [0, 1/2]", CONVEX, "x", "y"),
            new Rule.Precomposition("u", term("x-y"), term("1/u")),
            1,
            2)
        .assertRefused("where the inner term lies");
    argue()
        .step(curved("u", "u in R", AFFINE, "u"), AFFINE_FORM)
        .step(outer, COMPOSITION, 0)
        .step(curved("x*y", "x in R, y in R", AFFINE, "x"), AFFINE_FORM)
        .step(
            curved("abs(x*y)", "x in R, y in R", CONVEX, "x", "y"),
            new Rule.Precomposition("u", term("x*y"), term("abs(u)")),
            1,
            2)
        .assertRefused("affine");
    argue()
        .step(curved("u", "u in R", AFFINE, "u"), AFFINE_FORM)
        .step(outer, COMPOSITION, 0)
        .step(curved("x", "x in R, u in R", AFFINE, "x", "u"), AFFINE_FORM)
        .step(
            curved("abs(x)", "x in R, u in R", CONVEX, "x", "u"),
            new Rule.Precomposition("u", term("x"), term("abs(u)")),
            1,
            2)
        .assertRefused("stands for itself");
    // Convex in u alone says nothing of a variable of the block beside it.
    argue()
        .step(curved("u*y", "u in R, y in R", AFFINE, "u"), AFFINE_FORM)
        .step(curved("x", "x in R, y in R", AFFINE, "x", "y"), AFFINE_FORM)
        .step(
            curved("x*y", "x in R, y in R", CONVEX, "x", "y"),
            new Rule.Precomposition("u", term("x"), term("u*y")),
            0,
            1)
        .assertRefused("where the inner term lies");
  }

  @Test
  void perspectiveNeedsTheInnerFunctionFreeOfTheScale() {
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("exp(x)", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .step(
            curved("t*exp(x/t)", "x in R, t > 0", CONVEX, "x", "t"),
            new Rule.Perspective("t", term("exp(x)")),
            1)
        .assertAccepted();
    argue()
        .step(curved("x", "x in R, t in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("x^2", "x in R, t in R", CONVEX, "x"), COMPOSITION, 0)
        .step(
            curved("t*((x/t)^2-t^2)", "x in R, t > 0", CONVEX, "x", "t"),
            new Rule.Perspective("t", term("x^2-t^2")),
            1)
        .assertRefused("scale");
    argue()
        .step(curved("x", "x in R", AFFINE, "x"), AFFINE_FORM)
        .step(curved("exp(x)", "x in R", CONVEX, "x"), COMPOSITION, 0)
        .step(
            curved("t*exp(x/t)", "x in R, t < 0", CONVEX, "x", "t"),
            new Rule.Perspective("t", term("exp(x)")),
            1)
        .assertRefused("positive");
    argue()
        .step(curved("x", "x in [0,1]", AFFINE, "x"), AFFINE_FORM)
        .step(curved("exp(x)", "x in [0,1]", CONVEX, "x"), COMPOSITION, 0)
        .step(
            curved("t*exp(x/t)", "x in R, t > 0", CONVEX, "x", "t"),
            new Rule.Perspective("t", term("exp(x)")),
            1)
        .assertRefused("far enough");
  }

  @Test
  void aRangeIsNoCurvature() {
    argue()
        .step(range("x", "x in R", dev.jensen.core.number.Interval.ALL), AFFINE_FORM)
        .assertRefused("concludes a curvature");
  }

  @Test
  void whatDoesNotMoveInTheBlockIsAffineInIt() {
    argue()
        .step(curved("tanh(y)*huber(y)", "x in R, y in R", AFFINE, "x"), AFFINE_FORM)
        .assertAccepted();
    argue()
        .step(curved("tanh(y)*huber(y)", "x in R, y in R", AFFINE, "x", "y"), AFFINE_FORM)
        .assertRefused("degree one");
    argue()
        .step(curved("log(y)", "x in R, y in R", AFFINE, "x"), AFFINE_FORM)
        .assertRefused("undefined");
  }

  @Test
  void aQuadraticIsWhatItsMatrixIs() {
    Rule rule = new Rule.Quadratic();
    String plane = "x in R, y in R";
    argue().step(curved("x^2+x*y+y^2-7*x", plane, CONVEX, "x", "y"), rule).assertAccepted();
    argue().step(curved("(x-2*y)^2", plane, CONVEX, "x", "y"), rule).assertAccepted();
    argue().step(curved("-(x-2*y)^2+y", plane, CONCAVE, "x", "y"), rule).assertAccepted();
    argue().step(curved("x^2+x*exp(z)", "x in R, z in R", CONVEX, "x"), rule).assertAccepted();
    argue()
        .step(curved("x^2+3*x*y+y^2", plane, CONVEX, "x", "y"), rule)
        .assertRefused("negative direction");
    argue()
        .step(curved("x^2+x*y+y^2", plane, CONCAVE, "x", "y"), rule)
        .assertRefused("negative direction");
    argue()
        .step(curved("x^2+y^2-2.000001*x*y", plane, CONVEX, "x", "y"), rule)
        .assertRefused("negative direction");
    argue()
        .step(curved("x^2+x*exp(z)", "x in R, z in R", CONVEX, "x", "z"), rule)
        .assertRefused("no quadratic");
    argue().step(curved("x^2*y", plane, CONVEX, "x"), rule).assertRefused("no quadratic");
    argue().step(curved("x^2+y^3", plane, CONVEX, "x", "y"), rule).assertRefused("no quadratic");
    argue().step(curved("x^2", plane, AFFINE, "x"), rule).assertRefused("convex or concave");
  }
}
